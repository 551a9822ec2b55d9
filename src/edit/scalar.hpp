#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "yaml/tree.hpp"

// Scalars as they are written into a file: so that every YAML reader reads back what is said.
namespace ktask::edit {

/// True if a text may be written without quotes, within braces or not, and no reader takes it for
/// anything but a text.
bool is_safe_unquoted(std::string_view text, bool in_flow);

/// A text on one line in the style that is wanted, or in double quotes where it does not suit the
/// text. With `may_be_number` what readers take for a number or a day needs no quotes.
std::string on_one_line(std::string_view text, yaml::Style wanted, bool in_flow,
                        bool may_be_number);

/// True if a text reads back the same from lines below `>-`.
bool is_foldable(std::string_view text);

/// The lines below `>-`, each with its indentation and a line break before it, as wide as `width`
/// columns allow.
std::string folded_lines(std::string_view text, std::size_t indentation, std::size_t width,
                         std::string_view line_break);

/// True if a text has lines and reads back the same from lines below `|-`.
bool has_plain_lines(std::string_view text);

/// The lines below `|-`, each with its indentation and a line break before it.
std::string literal_lines(std::string_view text, std::size_t indentation,
                          std::string_view line_break);

} // namespace ktask::edit
