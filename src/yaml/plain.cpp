#include "yaml/scanner.hpp"

#include <algorithm>

namespace ktask::yaml {

namespace {

constexpr ByteSet stops_plain(":#\n\r");
constexpr ByteSet stops_flow_plain(":#\n\r,[]{}?");

std::size_t without_trailing_blanks(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin && is_blank(text[end - 1]))
        --end;
    return end;
}

/// Where the next line with content is, if a plain scalar may go on there.
struct Continuation {
    std::size_t content = 0;
    bool goes_on = false;
};

Continuation find_continuation(Scanner& s, std::size_t at, Column parent) {
    std::size_t first_tab = std::string_view::npos;
    while (at < s.text.size()) {
        const std::size_t line = after_break(s.text, at);
        const std::size_t tab = after_spaces(s.text, line);
        const std::size_t content = after_blanks(s.text, tab);
        const char first = byte_at(s.text, content);
        if (content >= s.text.size() || first == '#') break;
        if (tab < content && first_tab == std::string_view::npos) first_tab = tab;
        if (is_break(first)) {
            at = content;
            continue;
        }
        if (static_cast<Column>(tab - line) <= parent || is_document_marker(s.text, line)) break;
        if (first_tab != std::string_view::npos) {
            decline(s, first_tab, text::message("a tab before the continuation of a text"));
            break;
        }
        return {content, true};
    }
    return {};
}

/// True if what precedes a colon looks like the key of a mapping: one word.
bool looks_like_key(std::string_view text) {
    return !text.empty() && text.find(' ') == std::string_view::npos;
}

std::size_t column_in_line(std::string_view text, std::size_t at) {
    std::size_t line = at;
    while (line > 0 && !is_break(text[line - 1]))
        --line;
    return at - line;
}

/// The colon stands on the line of a plain scalar whose content begins at `content`.
void add_colon_problem(Scanner& s, std::size_t begin, std::size_t content, std::size_t colon) {
    const text::Span first{begin, text::line_end(s.text, begin)};
    if (refuse_tight_colon(s, first)) return;
    if (column_in_line(s.text, begin) == column_in_line(s.text, content)) {
        add_problem(
            s, first, text::message("a line without a key"),
            {text::message("write `key: value`, or put a text of several lines in quotes")});
    } else if (looks_like_key(s.text.substr(content, colon - content))) {
        add_problem(
            s, {content, colon},
            text::message(
                "this line is indented as if it continued the text above, but looks like a key"),
            {text::message(
                "indent it like the key above; text that holds a colon belongs in quotes")});
    } else {
        add_stray_colon(s, colon);
    }
}

NodeId add_plain(Scanner& s, std::size_t begin, std::size_t end, bool is_one_line) {
    const NodeId id = add_node(s.tree, Kind::scalar, Style::plain, {begin, end});
    s.tree.nodes[id].is_verbatim = is_one_line;
    return id;
}

PlainLine find_flow_plain_line(std::string_view text, std::size_t begin) {
    for (std::size_t at = begin;; ++at) {
        at = stops_flow_plain.find_in(text, at);
        const char c = byte_at(text, at);
        PlainStop reason = PlainStop::flow;
        if (c == ':') {
            const char next = byte_at(text, at + 1);
            if (!is_space(next) && std::string_view(",[]{}").find(next) == std::string_view::npos) {
                continue;
            }
            reason = PlainStop::colon;
        } else if (c == '#') {
            if (!is_blank(text[at - 1])) continue;
            reason = PlainStop::comment;
        } else if (is_break(c)) {
            reason = PlainStop::line_end;
        }
        return {without_trailing_blanks(text, begin, at), at, reason};
    }
}

} // namespace

PlainLine find_plain_line(std::string_view text, std::size_t begin) {
    for (std::size_t at = begin;; ++at) {
        at = stops_plain.find_in(text, at);
        const char c = byte_at(text, at);
        PlainStop reason = PlainStop::line_end;
        if (c == ':') {
            if (!is_space(byte_at(text, at + 1))) continue;
            reason = PlainStop::colon;
        } else if (c == '#') {
            if (at > begin && !is_blank(text[at - 1])) continue;
            reason = PlainStop::comment;
        }
        return {without_trailing_blanks(text, begin, at), at, reason};
    }
}

NodeId read_plain(Scanner& s, Column parent, PlainLine first) {
    const std::size_t begin = s.at;
    PlainLine last = first;
    bool is_one_line = true;
    while (last.stop == PlainStop::line_end) {
        const Continuation next = find_continuation(s, last.stop_at, parent);
        if (!next.goes_on) break;
        last = find_plain_line(s.text, next.content);
        if (last.stop == PlainStop::colon) {
            add_colon_problem(s, begin, next.content, last.stop_at);
            return no_node;
        }
        is_one_line = false;
    }
    if (s.stopped) return no_node;
    s.at = last.end;
    return add_plain(s, begin, last.end, is_one_line);
}

NodeId read_flow_plain(Scanner& s, Column parent) {
    const std::size_t begin = s.at;
    PlainLine last = find_flow_plain_line(s.text, begin);
    bool is_one_line = true;
    while (last.stop == PlainStop::line_end) {
        const Continuation next = find_continuation(s, last.stop_at, parent);
        if (!next.goes_on) break;
        if (std::string_view(",[]{}:?").find(s.text[next.content]) != std::string_view::npos) break;
        last = find_flow_plain_line(s.text, next.content);
        is_one_line = false;
    }
    if (byte_at(s.text, last.stop_at) == '?') {
        decline(s, last.stop_at, text::message("a question mark between brackets"));
    }
    if (s.stopped) return no_node;
    s.at = last.end;
    return add_plain(s, begin, last.end, is_one_line);
}

} // namespace ktask::yaml
