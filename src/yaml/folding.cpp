#include "yaml/scanner.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "text/utf8.hpp"

namespace ktask::yaml {

namespace {

/// Folds the line breaks that start at `at`; returns where the text goes on.
std::size_t fold_breaks(std::string_view text, std::size_t at, bool is_escaped, std::string& out) {
    std::size_t breaks = 0;
    while (at < text.size() && is_break(text[at])) {
        ++breaks;
        at = after_blanks(text, after_break(text, at));
    }
    if (breaks == 1 && !is_escaped) {
        out += ' ';
    } else {
        out.append(breaks - 1, '\n');
    }
    return at;
}

/// Appends the blanks that start at `at`, unless they end a line; returns where the text goes on.
std::size_t copy_blanks(std::string_view text, std::size_t at, std::string& out) {
    const std::size_t after = after_blanks(text, at);
    if (after == text.size() || !is_break(text[after])) out.append(text.substr(at, after - at));
    return after;
}

/// The character that a simple escape stands for, or 0xffffffff.
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
        return 0xffffffff;
    }
}

std::size_t hex_digits_after(char c) {
    if (c == 'x') return 2;
    if (c == 'u') return 4;
    return c == 'U' ? 8 : 0;
}

/// The number that `digits` are, or 0xffffffff.
char32_t hex_value(std::string_view digits, std::size_t expected) {
    char32_t value = 0;
    for (const char c : digits) {
        const char32_t letter = static_cast<char32_t>(c) | 0x20U;
        if (c >= '0' && c <= '9') {
            value = value * 16 + static_cast<char32_t>(c - '0');
        } else if (letter >= 'a' && letter <= 'f') {
            value = value * 16 + letter - 'a' + 10;
        } else {
            return 0xffffffff;
        }
    }
    const bool is_scalar_value = value < 0xd800 || (value > 0xdfff && value <= 0x10ffff);
    return digits.size() == expected && is_scalar_value ? value : 0xffffffff;
}

/// Decodes the escape at `at` (of the whole text, within `end`) and returns where it ends.
std::size_t unescape(Scanner& s, std::size_t at, std::size_t end, std::string& out) {
    const char kind = s.text[at + 1];
    const std::size_t digits = hex_digits_after(kind);
    const std::size_t after = std::min(at + 2 + digits, end);
    const char32_t code = digits == 0 ? simple_escape(kind)
                                      : hex_value(s.text.substr(at + 2, after - at - 2), digits);
    if (code != 0xffffffff) {
        text::append(out, code);
        return after;
    }
    const std::size_t escape_end = at + 1 + text::decode(s.text, at + 1).length;
    if (digits == 0) {
        add_problem(
            s, {at, escape_end},
            fmt::format("there is no escape {}", text::visible(s.text.substr(at, escape_end - at))),
            "write `\\\\` for a backslash, or use single quotes");
    } else {
        add_problem(s, {at, after}, "this escape is not a character",
                    fmt::format("write `\\{}` and {} hexadecimal digits", kind, digits));
    }
    return escape_end;
}

} // namespace

std::string_view decode_double(Scanner& s, std::size_t begin, std::size_t end) {
    std::string& out = room_for(s.tree, 2 * (end - begin));
    const std::size_t start = out.size();
    const std::string_view text = s.text.substr(0, end);
    std::size_t at = begin;
    while (at < end) {
        const char c = text[at];
        if (c == '\\') {
            at = is_break(byte_at(text, at + 1)) ? fold_breaks(text, at + 1, true, out)
                                                 : unescape(s, at, end, out);
        } else if (is_break(c)) {
            at = fold_breaks(text, at, false, out);
        } else if (is_blank(c)) {
            at = copy_blanks(text, at, out);
        } else {
            out += c;
            ++at;
        }
    }
    return std::string_view(out).substr(start);
}

std::string_view decode_single(Tree& tree, std::string_view raw) {
    std::string& out = room_for(tree, raw.size());
    const std::size_t start = out.size();
    std::size_t at = 0;
    while (at < raw.size()) {
        if (is_break(raw[at])) {
            at = fold_breaks(raw, at, false, out);
        } else if (is_blank(raw[at])) {
            at = copy_blanks(raw, at, out);
        } else {
            out += raw[at];
            at += raw[at] == '\'' ? 2 : 1;
        }
    }
    return std::string_view(out).substr(start);
}

std::string_view folded_lines(Tree& tree, std::string_view raw) {
    std::string& out = room_for(tree, raw.size());
    const std::size_t start = out.size();
    std::size_t at = 0;
    while (at < raw.size()) {
        if (is_break(raw[at])) {
            at = fold_breaks(raw, at, false, out);
            continue;
        }
        const std::size_t line = at;
        at = text::line_end(raw, at);
        std::size_t end = at;
        while (end > line && is_blank(raw[end - 1]))
            --end;
        out.append(raw.substr(line, end - line));
    }
    return std::string_view(out).substr(start);
}

} // namespace ktask::yaml
