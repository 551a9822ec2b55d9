#pragma once

#include <array>
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
inline std::size_t after_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at]))
        ++at;
    return at;
}

/// Where the run of spaces that starts at `at` ends.
inline std::size_t after_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ')
        ++at;
    return at;
}

/// The start of the line after the one that ends at `at`.
inline std::size_t after_break(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '\r') ++at;
    if (at < text.size() && text[at] == '\n') ++at;
    return at;
}

/// A set of bytes that is asked for one byte after the other.
class ByteSet {
public:
    consteval explicit ByteSet(std::string_view bytes) {
        for (const char byte : bytes)
            has_[static_cast<unsigned char>(byte)] = true;
    }
    bool has(char byte) const { return has_[static_cast<unsigned char>(byte)]; }

    /// Where the first byte of the set is from `at` on, or the end.
    std::size_t find_in(std::string_view text, std::size_t at) const {
        while (at < text.size() && !has(text[at]))
            ++at;
        return at;
    }

private:
    std::array<bool, 256> has_{};
};

/// True of what can only begin a plain text, as most keys and values do: no blank or break, no sign
/// that means something to YAML.
inline bool begins_words(char c) {
    static constexpr ByteSet others(" \t\r\n-?:,[]{}#&*!|>'\"%@`");
    return !others.has(c);
}

} // namespace ktask::yaml
