#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ktask::text {

/// Where the line that holds `at` begins.
std::size_t line_begin(std::string_view text, std::size_t at);

/// Where the line that holds `at` ends, without its line break.
std::size_t line_end(std::string_view text, std::size_t at);

/// Where the line after the one that holds `at` begins; the end of the text if there is none.
std::size_t next_line(std::string_view text, std::size_t at);

/// Bytes between the start of the line and `at`.
std::size_t column_of(std::string_view text, std::size_t at);

/// True if only blanks stand before `at` on its line.
bool begins_line(std::string_view text, std::size_t at);

/// True if the line that begins at `begin` has only blanks.
bool is_blank_line(std::string_view text, std::size_t begin);

/// The line break that people use around `at`: that of its line, else of the line before it.
std::string_view line_break_near(std::string_view text, std::size_t at);

/// Where the line breaks are, in order: the number of those before a place counts its line.
std::vector<std::size_t> line_breaks_of(std::string_view text);

} // namespace ktask::text
