#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/archive.hpp"
#include "office/foreign.hpp"
#include "office/xml.hpp"

namespace ktask::office {

/// What a part says about another.
struct Relationship {
    std::string id;
    std::string kind;   ///< the last word of its type: "footnotes", "worksheet"
    std::string target; ///< the name of the other part
};

/// An Office Open XML file (.docx, .xlsx) as parts that refer to each other.
class Package {
public:
    /// `bytes` must outlive it. What is no file of this program is a problem that says what it is.
    static Result<Package> open(std::string_view bytes, Program program);

    /// The part that everything begins with: its name, and its first element, which is `document`
    /// or `workbook`.
    const std::string& main_part() const { return main_part_; }
    Element main() const { return main_.root(); }
    Result<Xml> read(std::string_view part);
    /// What a part refers to within the file.
    Result<std::vector<Relationship>> relationships_of(std::string_view part);

private:
    explicit Package(Archive archive) : archive_(std::move(archive)) {}

    Archive archive_;
    std::string main_part_;
    Xml main_;
};

/// The target of the first relationship of a kind, or "".
std::string target_of(const std::vector<Relationship>& relationships, std::string_view kind);

} // namespace ktask::office
