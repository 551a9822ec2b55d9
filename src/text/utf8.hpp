#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ktask {

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

/// The offset of the first byte that is not part of well-formed UTF-8, or npos.
std::size_t find_malformed(std::string_view text);

/// True for characters that can hide or reorder text on a screen: controls (C0, DEL, C1, also tab
/// and line breaks), line separators, zero-width and bidirectional formatting characters.
bool is_deceptive(char32_t code);

/// `text` as it may be shown to a person: deceptive characters and malformed bytes as `\u{..}`.
std::string visible(std::string_view text);

} // namespace ktask
