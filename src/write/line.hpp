#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace ktask::write {

// What several formats write alike of a line.

/// The line with superscript numbers at its notes: "thành phố⁴ và".
std::string with_numbers(const document::Line& line);

/// `text` for a format that has no use for a U+00A0: with blanks instead.
std::string plain_blanks(std::string text);

/// The line without its notes, and without the blanks that stood around them.
std::string without_notes(const document::Line& line);

/// What a cell says, its remarks behind its main line, with numbers at its notes.
std::string joined(const document::Cell& cell, std::string_view separator);

} // namespace ktask::write
