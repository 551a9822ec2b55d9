#include "yaml/scanner.hpp"

#include <fmt/core.h>

namespace ktask::yaml {

namespace {

const char* property_name(char c) {
    switch (c) {
    case '&':
        return "anchors";
    case '*':
        return "aliases";
    case '!':
        return "tags";
    default:
        return "";
    }
}

std::size_t property_end(std::string_view text, std::size_t at) {
    while (!is_space(byte_at(text, at)) &&
           std::string_view(",[]{}").find(text[at]) == std::string_view::npos) {
        ++at;
    }
    return at;
}

} // namespace

void refuse_properties(Scanner& s) {
    for (;;) {
        const char c = byte_at(s.text, s.at);
        if (c != '&' && c != '*' && c != '!') return;
        const std::size_t end = property_end(s.text, s.at);
        add_problem(s, {s.at, end}, fmt::format("{} are not part of the format", property_name(c)),
                    fmt::format("if `{}` begins a text, put the text in quotes", c));
        s.at = after_blanks(s.text, end);
        // An alias is a value of its own: whatever follows it is text that was meant.
        if (c == '*') s.at = line_end(s.text, s.at);
    }
}

bool refuse_indicator(Scanner& s) {
    const char c = s.text[s.at];
    const Span where{s.at, s.at + 1};
    switch (c) {
    case '@':
    case '`':
    case '%':
    case '|':
    case '>':
        add_problem(s, where, fmt::format("a text without quotes cannot begin with `{}`", c),
                    "put the text in quotes");
        return true;
    case ']':
    case '}':
        add_problem(s, where, fmt::format("no bracket is open that this `{}` could close", c),
                    "put the text in quotes if this is text");
        return true;
    case ',':
        add_problem(s, where, "a text without quotes cannot begin with a comma",
                    "put the text in quotes if this is text");
        return true;
    default:
        return false;
    }
}

} // namespace ktask::yaml
