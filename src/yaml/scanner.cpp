#include "yaml/scanner.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"
#include "yaml/ahead.hpp"

namespace ktask::yaml {

bool is_document_marker(std::string_view text, std::size_t at) {
    const std::string_view start = text.substr(at, 3);
    return (start == "---" || start == "...") && is_space(byte_at(text, at + 3));
}

std::size_t add_comment(Scanner& s, std::size_t at) {
    const std::size_t end = text::line_end(s.text, at);
    s.tree.comments.push_back({at, end});
    return end;
}

/// Lines that begin with tabs, up to the first that does not: one problem.
void skip_tab_lines(Scanner& s, std::size_t tab) {
    const std::size_t content = after_blanks(s.text, tab);
    const bool is_blank_line = is_break(byte_at(s.text, content));
    add_problem(s, {tab, content},
                is_blank_line ? text::message("a tab on a blank line")
                              : text::message("a tab in the indentation"),
                {is_blank_line ? text::message("remove it") : text::message("indent with spaces")});
    do {
        s.at = after_break(s.text, text::line_end(s.text, s.at));
        tab = after_spaces(s.text, s.at);
    } while (byte_at(s.text, tab) == '\t');
}

void to_next_token(Scanner& s) {
    while (!s.ended) {
        s.line = s.at;
        const std::size_t at = after_spaces(s.text, s.at);
        const char first = byte_at(s.text, at);
        if (at == s.text.size()) {
            s.at = at;
            s.ended = true;
        } else if (is_break(first)) {
            s.at = after_break(s.text, at);
        } else if (first == '#') {
            s.at = after_break(s.text, add_comment(s, at));
        } else if (first == '\t') {
            skip_tab_lines(s, at);
        } else {
            s.at = at;
            s.ended = at == s.line && is_document_marker(s.text, at);
            return;
        }
    }
}

bool finish_line(Scanner& s) {
    if (s.ended) return true;
    const std::size_t at = after_blanks(s.text, s.at);
    const char next = byte_at(s.text, at);
    if (next == '#' && at > 0 && is_space(s.text[at - 1])) {
        s.at = add_comment(s, at);
    } else if (is_break(next)) {
        s.at = at;
    } else {
        return false;
    }
    s.at = after_break(s.text, s.at);
    to_next_token(s);
    return true;
}

void skip_deeper(Scanner& s, Column column) {
    if (s.ended) return;
    std::size_t at = s.at;
    for (;;) {
        at = after_break(s.text, text::line_end(s.text, at));
        const std::size_t content = after_blanks(s.text, at);
        if (content >= s.text.size() || is_document_marker(s.text, at)) break;
        const char first = s.text[content];
        if (is_break(first) || first == '#') continue;
        const std::size_t tab = s.text.substr(at, content - at).find('\t');
        if (tab != std::string_view::npos) continue;
        if (static_cast<Column>(content - at) <= column) break;
    }
    s.at = at;
    to_next_token(s);
}

void add_problem(Scanner& s, text::Span where, text::Message what,
                 std::vector<text::Message> hints) {
    if (s.stopped) return;
    s.problems.push_back({where, std::move(what), std::move(hints)});
}

void stop(Scanner& s) {
    s.stopped = true;
    s.ended = true;
    s.at = s.text.size();
}

void decline(Scanner& s, std::size_t at, text::Message why) {
    if (s.stopped) return;
    s.declined = {{at, std::min(at + 1, s.text.size())}, std::move(why)};
    stop(s);
}

bool enter(Scanner& s) {
    if (s.depth < depth_limit) {
        ++s.depth;
        return true;
    }
    add_problem(s, {s.at, s.at + 1}, text::message("nested deeper than {} levels", depth_limit),
                {});
    stop(s);
    return false;
}

NodeId add_empty(Scanner& s, std::size_t at) {
    const NodeId id = add_node(s.tree, Kind::scalar, Style::plain, {at, at});
    s.tree.nodes[id].is_verbatim = 1;
    return id;
}

namespace {

void skip_directives(Scanner& s) {
    while (!s.ended && s.text[s.at] == '%' && column_of(s) == 0) {
        const std::size_t end = text::line_end(s.text, s.at);
        add_problem(s, {s.at, end}, text::message("directives are not part of the format"),
                    {text::message("remove this line")});
        s.at = after_break(s.text, end);
        to_next_token(s);
    }
}

bool is_marker_line(const Scanner& s, std::string_view marker) {
    return !s.stopped && s.ended && s.at < s.text.size() && s.text.substr(s.at).starts_with(marker);
}

/// Over the `---` that may stand before the content.
void skip_start(Scanner& s) {
    to_next_token(s);
    skip_directives(s);
    if (!is_marker_line(s, "---")) return;
    const std::size_t marker = s.at;
    s.at += 3;
    s.ended = false;
    if (finish_line(s)) return;
    const std::size_t rest = after_blanks(s.text, s.at);
    const char c = byte_at(s.text, rest);
    if (c == '|' || c == '>') {
        add_problem(s, {rest, rest + 1},
                    text::message("`{}` here makes one text of the whole file", c),
                    {text::message("remove it")});
        stop(s);
        return;
    }
    decline(s, marker, text::message("content on the line of `---`"));
}

/// What may not follow the content: text, or another document.
void refuse_rest(Scanner& s) {
    if (!s.ended) {
        add_problem(
            s, {s.at, s.at + 1},
            text::message("this line is indented by {}, less than the lines before it",
                          column_of(s)),
            {text::message("let all lines of the outermost level begin in the same column")});
        stop(s);
    }
    const bool is_closed = is_marker_line(s, "...");
    if (is_closed) {
        s.at += 3;
        s.ended = false;
        if (!finish_line(s)) s.at = after_blanks(s.text, s.at);
    }
    if (is_marker_line(s, "---")) {
        add_problem(s, {s.at, s.at + 3}, text::message("a second document begins here"),
                    {text::message("keep one document in the file: remove this line")});
    } else if (is_closed && !s.stopped && s.at < s.text.size()) {
        add_problem(s, {s.at, text::line_end(s.text, s.at)},
                    text::message("text after the end of the document"),
                    {text::message("remove the `...` above, or this text")});
    }
}

} // namespace

ScanResult scan(std::string_view text, std::size_t worth_two_threads) {
    std::optional<Ahead> ahead;
    if (text.size() >= worth_two_threads) ahead = scan_ahead(text);
    Scanner s;
    s.ahead = ahead ? &*ahead : nullptr;
    s.text = text;
    s.tree.text = text;
    s.tree.nodes.reserve(text.size() / bytes_of_a_node + 16);
    if (text.starts_with(text::byte_order_mark)) s.at = text::byte_order_mark.size();
    skip_start(s);
    if (!s.ended) s.tree.root = read_node(s, -1, Place::on_own_line);
    refuse_rest(s);
    if (!s.problems.empty()) {
        std::stable_sort(s.problems.begin(), s.problems.end(),
                         [](const text::Problem& a, const text::Problem& b) {
                             return a.where.begin < b.where.begin;
                         });
        return std::move(s.problems);
    }
    if (!s.declined.why.empty()) return std::move(s.declined);
    return std::move(s.tree);
}

} // namespace ktask::yaml
