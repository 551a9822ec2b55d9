#pragma once

#include <cstddef>
#include <string_view>

// Blanks and line breaks as YAML knows them.
namespace ktask::yaml {

/// Deeper nesting than people write is a mistake, and must not exhaust the stack.
constexpr int depth_limit = 64;

inline bool is_blank(char c) {
    return c == ' ' || c == '\t';
}
inline bool is_break(char c) {
    return c == '\n' || c == '\r';
}
inline bool is_space(char c) {
    return is_blank(c) || is_break(c);
}

/// The byte at `at`; the end of the text reads as a line break.
inline char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\n';
}

/// Where the run of spaces and tabs that starts at `at` ends.
std::size_t after_blanks(std::string_view text, std::size_t at);

/// Where the run of spaces that starts at `at` ends.
std::size_t after_spaces(std::string_view text, std::size_t at);

/// The start of the line after the one that ends at `at`.
std::size_t after_break(std::string_view text, std::size_t at);

} // namespace ktask::yaml
