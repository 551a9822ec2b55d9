#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "intake/docx_styles.hpp"
#include "office/xml.hpp"

namespace ktask::intake {

/// A number as Word writes it in a format of its: "decimal", "upperRoman", "lowerLetter".
std::string list_number(std::size_t number, std::string_view format);

/// The numbered lists of a document, counted as its paragraphs come.
class DocxNumbering {
public:
    static constexpr std::size_t most_lists = 20'000;

    DocxNumbering() = default;
    /// How many lists, and kinds of them, there are in numbering.xml, whose first element this is.
    static std::size_t lists_of(office::Element numbering);
    /// There must not be more than `most_lists`.
    DocxNumbering(office::Element numbering, const DocxStyles& styles);

    /// What the next paragraph of a level (from 0) of a list begins with: "1.2.", "-" for anything
    /// that is no number, or "" if the list does not say.
    std::string next(std::string_view list, std::size_t level);

    /// The level of a list that a style of paragraphs belongs to.
    std::size_t level_of_style(std::string_view list, std::string_view style) const;

private:
    static constexpr std::size_t level_count = 9;

    struct Level {
        bool is_there = false;
        bool shows_decimals_above = false; ///< "1.2" although the level above is I
        std::size_t start = 1;
        std::size_t restarts_below = level_count; ///< begins again after a level before this one
        std::string format = "decimal";
        std::string pattern; ///< "%1.%2."
        std::string style;   ///< of paragraphs
    };
    using Levels = std::array<Level, level_count>;
    struct Counts {
        std::array<std::optional<std::size_t>, level_count> at;
    };
    struct List {
        std::string counts; ///< which lists share
        Levels levels;
        std::array<bool, level_count> starts_anew = {}; ///< the first time that it is met
    };

    static void read_level(office::Element element, Level& level);
    static Levels read_levels(office::Element abstract_list);
    static void read_changes(office::Element list_element, List& list);
    static std::string label(const Levels& all, std::size_t level, const Counts& counts);

    std::map<std::string, List, std::less<>> lists_;
    std::map<std::string, Counts, std::less<>> counts_;
};

} // namespace ktask::intake
