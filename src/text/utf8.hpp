#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ktask::text {

/// One decoded character and how many bytes it took. Malformed bytes decode one at a time, with
/// `valid` false.
struct Character {
    char32_t code = 0;
    std::size_t length = 1;
    bool valid = true;
};

/// The character that starts at `offset`, which must lie inside `text`.
Character decode(std::string_view text, std::size_t offset);

/// Appends `code` as UTF-8; `code` must be a Unicode scalar value.
void append(std::string& out, char32_t code);

/// What may stand before all else in a UTF-8 file.
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// True for the second and further bytes of a character.
constexpr bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

/// True for C0, DEL and C1, also tab and line breaks.
constexpr bool is_control(char32_t code) {
    return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

/// The offset of the first byte that is not part of well-formed UTF-8, or npos.
std::size_t find_malformed(std::string_view text);

/// True for characters that can hide or reorder text on a screen: controls, line
/// separators, zero-width and bidirectional formatting characters.
bool is_deceptive(char32_t code);

/// `text` as it may be shown to a person: deceptive characters and malformed bytes as `\u{..}`.
std::string visible(std::string_view text);

} // namespace ktask::text
