#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "document/document.hpp"

namespace ktask::write::docx {

// Words as runs, and paragraphs of them.

/// The notes that stand at the foot of their pages: each that is cited once, in the order in which
/// they come.
class Footnotes {
public:
    /// Those of a document that have their place at the foot of pages; `notes` says them, and must
    /// outlive this. Without it none has.
    explicit Footnotes(const document::Notes* notes) : notes_(notes) {}

    bool are_at_foot() const { return notes_ != nullptr; }

    /// What cites a note. Word numbers notes as they come; one that has another number bears it as
    /// a mark, and does not count. One that is cited again is referred to by its bookmark.
    std::string citation(std::uint32_t number);

    /// All that were cited, as the part that holds them has them.
    std::string texts() const;

private:
    struct Cited {
        std::uint32_t number = 0;
        bool has_own_mark = false;
    };

    const document::Notes* notes_;
    std::vector<Cited> cited_;
    std::unordered_set<std::uint32_t> numbers_; ///< of those
    std::uint32_t counted_ = 0;                 ///< by Word
};

/// How a run looks, beside what its marks and its tone say.
struct Look {
    bool is_strong = false;
    bool is_italic = false;
    int size = 0; ///< in half points; 0: as its style has it
};

/// The line as runs.
std::string runs(const document::Line& line, Footnotes& footnotes, const Look& look = {});
/// Words that are nobody's line.
std::string run(std::string_view words, const Look& look = {});

/// A paragraph of runs. `properties` are what it has besides its style, in the schema's order.
std::string paragraph(std::string_view style, std::string_view content,
                      std::string_view properties = "");

/// A language as Word names it.
std::string_view language_tag(text::Language language);

/// The colour of a tone, as RRGGBB; "" for that of words.
std::string_view colour_of(document::Tone tone);

} // namespace ktask::write::docx
