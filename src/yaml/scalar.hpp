#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ktask::yaml {

// Text as a scalar of a file that people read.

/// True if a text has characters that readers of the file would not see, or that YAML does not let
/// stand, line breaks among them.
bool has_unseen(std::string_view text);

/// In double quotes on one line, with escapes for what readers of the file would not see, or that
/// YAML does not let stand.
std::string in_double_quotes(std::string_view text);

/// On one line: bare if it cannot be taken for anything else, by other readers of YAML neither, in
/// a list in brackets or elsewhere; else in double quotes.
std::string on_one_line(std::string_view text);

/// The same where a number or a year alone may be bare too, because nothing but text is expected.
std::string on_one_line_as_words(std::string_view text);

/// What follows `key:`: on the same line if it fits within `columns`, of which `column` are
/// taken already, else folded (`>-`) into lines that begin with so many blanks. Line breaks are
/// kept, in a literal text (`|-`) where the lines fit.
std::string as_value(std::string_view text, std::size_t column, std::size_t indentation,
                     std::size_t columns);

} // namespace ktask::yaml
