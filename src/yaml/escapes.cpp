#include "yaml/escapes.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace ktask::yaml {

namespace {

constexpr char32_t no_character = 0xffffffff;

/// The character that a simple escape stands for.
char32_t simple_escape(char c) {
    switch (c) {
    case '0':
        return 0;
    case 'a':
        return 0x07;
    case 'b':
        return 0x08;
    case 't':
    case '\t':
        return 0x09;
    case 'n':
        return 0x0a;
    case 'v':
        return 0x0b;
    case 'f':
        return 0x0c;
    case 'r':
        return 0x0d;
    case 'e':
        return 0x1b;
    case ' ':
    case '"':
    case '/':
    case '\\':
        return static_cast<char32_t>(c);
    case 'N':
        return 0x85;
    case '_':
        return 0xa0;
    case 'L':
        return 0x2028;
    case 'P':
        return 0x2029;
    default:
        return no_character;
    }
}

std::size_t hex_digits_after(char c) {
    if (c == 'x') return 2;
    if (c == 'u') return 4;
    return c == 'U' ? 8 : 0;
}

/// The character whose number `digits` are.
char32_t hex_value(std::string_view digits, std::size_t expected) {
    char32_t value = 0;
    for (const char c : digits) {
        const char32_t letter = static_cast<char32_t>(c) | 0x20U;
        if (c >= '0' && c <= '9') {
            value = value * 16 + static_cast<char32_t>(c - '0');
        } else if (letter >= 'a' && letter <= 'f') {
            value = value * 16 + letter - 'a' + 10;
        } else {
            return no_character;
        }
    }
    const bool is_scalar_value = value < 0xd800 || (value > 0xdfff && value <= 0x10ffff);
    return digits.size() == expected && is_scalar_value ? value : no_character;
}

} // namespace

Escape read_escape(std::string_view text, std::size_t at) {
    const char kind = text[at + 1];
    Escape escape;
    escape.digits = hex_digits_after(kind);
    escape.end = std::min(at + 2 + escape.digits, text.size());
    escape.code = escape.digits == 0
                      ? simple_escape(kind)
                      : hex_value(text.substr(at + 2, escape.end - at - 2), escape.digits);
    escape.is_character = escape.code != no_character;
    if (!escape.is_character) escape.end = at + 1 + text::decode(text, at + 1).length;
    return escape;
}

} // namespace ktask::yaml
