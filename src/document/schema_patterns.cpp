#include "document/schema_patterns.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace ktask::document {

namespace {

constexpr std::string_view white = R"([ \t\n])";

bool may_have_accents(char letter) {
    return std::string_view("aeiouyd").find(letter) != std::string_view::npos;
}

/// A folded letter in any case, and with up to two accents after it if it may have some.
std::string any_case(char letter, bool has_accents) {
    if (letter < 'a' || letter > 'z') return std::string(1, letter);
    if (has_accents && may_have_accents(letter)) return R"(\S{1,3})";
    const auto capital = static_cast<char>(letter - 'a' + 'A');
    return {'[', letter, capital, ']'};
}

std::string any_case(std::string_view name) {
    const bool is_ascii = std::all_of(name.begin(), name.end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    std::string pattern;
    for (const char letter : text::fold(name))
        pattern += any_case(letter, !is_ascii);
    return pattern;
}

/// A name with any white space between its words.
std::string in_any_layout(std::string_view name) {
    std::string pattern;
    for (const char c : name) {
        if (c == ' ')
            pattern.append(white).append("+");
        else
            pattern += c;
    }
    return pattern;
}

/// Any of the names, as `write` writes each, and nothing but white space around it.
std::string alternatives(std::span<const std::string_view> names,
                         std::string (*write)(std::string_view)) {
    std::string pattern;
    for (const std::string_view name : names) {
        pattern += pattern.empty() ? "" : "|";
        pattern += write(name);
    }
    return std::string("^").append(white).append("*(").append(pattern).append(")").append(white) +
           "*$";
}

} // namespace

std::string pattern_of_names(std::span<const std::string_view> names) {
    return alternatives(names, in_any_layout);
}

std::string pattern_of_names_in_text(std::span<const std::string_view> names) {
    return R"([*^\\\u0300-\u036f]|)" + pattern_of_names(names);
}

std::string pattern_of_folded_names(std::span<const std::string_view> names) {
    return alternatives(names, any_case);
}

} // namespace ktask::document
