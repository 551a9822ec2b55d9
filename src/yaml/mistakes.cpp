#include "yaml/scanner.hpp"

namespace ktask::yaml {

namespace {

text::Message unknown_property(char c) {
    if (c == '&') return text::message("anchors are not part of the format");
    if (c == '*') return text::message("aliases are not part of the format");
    return text::message("tags are not part of the format");
}

std::size_t property_end(std::string_view text, std::size_t at) {
    while (!is_space(byte_at(text, at)) &&
           std::string_view(",[]{}").find(text[at]) == std::string_view::npos) {
        ++at;
    }
    return at;
}

} // namespace

void refuse_properties_here(Scanner& s) {
    for (;;) {
        const char c = byte_at(s.text, s.at);
        if (c != '&' && c != '*' && c != '!') return;
        const std::size_t end = property_end(s.text, s.at);
        add_problem(s, {s.at, end}, unknown_property(c),
                    {text::message("if `{}` begins a text, put the text in quotes", c)});
        s.at = after_blanks(s.text, end);
        // An alias is a value of its own: whatever follows it is text that was meant.
        if (c == '*') s.at = text::line_end(s.text, s.at);
    }
}

bool is_valid_key(Scanner& s, NodeId key, std::size_t colon) {
    const Node& node = s.tree[key];
    const bool is_on_one_line = node.is_verbatim != 0;
    const std::string_view raw = s.text.substr(node.begin, colon - node.begin);
    if (node.kind != Kind::scalar) {
        decline(s, node.begin, text::message("a collection as a key"));
    } else if ((!is_on_one_line && raw.find('\n') != std::string_view::npos) ||
               raw.size() > longest_key) {
        decline(s, node.begin, text::message("a key that is long or has several lines"));
    }
    return !s.stopped;
}

void refuse_merge_key(Scanner& s, NodeId key) {
    constexpr std::string_view merge = "<<";
    const Node& node = s.tree[key];
    if (node.end - node.begin != merge.size() || node.style != Style::plain) return;
    if (!says(s.tree, key, merge)) return;
    add_problem(s, s.tree.span(key), text::message("merge keys are not part of the format"),
                {text::message("write the entries themselves")});
}

void add_stray_colon(Scanner& s, std::size_t at) {
    add_problem(s, {at, at + 1}, text::message("a colon within a text that has no quotes"),
                {text::message("put the text in quotes")});
}

bool refuse_tight_colon(Scanner& s, text::Span line) {
    const std::string_view text = text::written(s.text, line);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const bool is_word = text.substr(0, colon).find(' ') == std::string_view::npos;
    if (!is_word || text.substr(colon).starts_with("://")) return false;
    const std::size_t at = line.begin + colon;
    add_problem(s, {at, at + 1}, text::message("a space is missing after this colon"),
                {text::message("write `key: value`")});
    return true;
}

void add_wrong_indentation(Scanner& s, Column column) {
    const Column found = column_of(s);
    std::size_t end = s.at;
    while (!is_space(byte_at(s.text, end)))
        ++end;
    add_problem(s, {s.at, end},
                s.closed_column > found
                    ? text::message("this line is indented by {}, expected {} or {}", found, column,
                                    s.closed_column)
                    : text::message("this line is indented by {}, expected {}", found, column),
                {text::message("begin it in the same column as the lines that it belongs to")});
}

void add_missing_colon(Scanner& s, std::size_t begin) {
    const text::Span line{begin, find_plain_line(s.text, begin).end};
    if (refuse_tight_colon(s, line)) return;
    add_problem(
        s, line, text::message("a line without a key"),
        {text::message("write `key: value`, or indent the line if it continues the text above")});
}

void add_rest_of_line(Scanner& s, Style style) {
    const std::size_t at = after_blanks(s.text, s.at);
    const text::Span rest{at, text::line_end(s.text, at)};
    if (byte_at(s.text, at) == ':') {
        add_problem(
            s, {at, at + 1}, text::message("this colon is out of place"),
            {text::message("a key stands at the start of a line and a space behind its colon")});
    } else if (byte_at(s.text, at) == '#') {
        add_problem(s, {at, at + 1}, text::message("a comment without a space before it"),
                    {text::message("write ` #`")});
    } else if (style == Style::flow) {
        add_problem(s, rest, text::message("text after the closing bracket"),
                    {text::message("put the whole text in quotes")});
    } else {
        add_problem(s, rest, text::message("text after the closing quote"),
                    {style == Style::double_quoted
                         ? text::message("write `\\\"` for a quote within the text")
                         : text::message("write `''` for a quote within the text")});
    }
}

bool refuse_indicator(Scanner& s) {
    static constexpr ByteSet indicators("@`%|>]},");
    const char c = s.text[s.at];
    if (!indicators.has(c)) return false;
    const text::Span where{s.at, s.at + 1};
    switch (c) {
    case '@':
    case '`':
    case '%':
    case '|':
    case '>':
        add_problem(s, where, text::message("a text without quotes cannot begin with '{}'", c),
                    {text::message("put the text in quotes")});
        return true;
    case ']':
    case '}':
        add_problem(s, where, text::message("no bracket is open that this `{}` could close", c),
                    {text::message("put the text in quotes if this is text")});
        return true;
    case ',':
        add_problem(s, where, text::message("a text without quotes cannot begin with a comma"),
                    {text::message("put the text in quotes if this is text")});
        return true;
    default:
        return false;
    }
}

} // namespace ktask::yaml
