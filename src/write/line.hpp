#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace ktask::write {

// What several formats write alike of a line.

/// The line with superscript numbers at its notes: "thành phố⁴ và". What was removed and inserted
/// is
/// "[-so-]{+thus+}".
std::string with_numbers(const document::Line& line);

/// What is around words that were removed or inserted.
struct RevisionSigns {
    std::string_view removed;
    std::string_view removed_end;
    std::string_view inserted;
    std::string_view inserted_end;
};

/// The same with other signs; the words between them are escaped, which must not join them.
std::string with_numbers(const document::Line& line, const RevisionSigns& signs,
                         std::string (*escaped)(std::string_view));

/// `text` for a format that has no use for a U+00A0: with blanks instead.
std::string plain_blanks(std::string text);

/// The words of a line alone, as they are where nothing can be marked: without the blanks that were
/// kept for its notes.
std::string without_notes(const document::Line& line);

/// True if the column holds numbers, which end under each other.
bool ends_right(const document::Column& column);

/// What a cell says, its remarks behind its main line, with numbers at its notes.
std::string joined(const document::Cell& cell, std::string_view separator);

} // namespace ktask::write
