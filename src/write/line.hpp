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

/// The same with stars around what is emphasised, as programmes are written.
std::string with_emphasis(const document::Line& line);

/// What is around the words that a mark is about; nothing around what a format does not show.
struct MarkSigns {
    std::string_view emphasis;
    std::string_view removed;
    std::string_view removed_end;
    std::string_view inserted;
    std::string_view inserted_end;
};

/// How a format writes words so that they stay what they are.
using Escape = std::string (*)(std::string_view words);
std::string as_it_is(std::string_view words);

/// The same with the signs of a format, which also escapes the words between them.
std::string with_signs(const document::Line& line, const MarkSigns& signs, Escape escaped);

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
