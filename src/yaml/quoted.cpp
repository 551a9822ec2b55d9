#include <algorithm>

#include "text/utf8.hpp"
#include "yaml/escapes.hpp"
#include "yaml/scanner.hpp"

namespace ktask::yaml {

namespace {

std::size_t find_double_quote(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return at < text.size() ? at : std::string_view::npos;
}

std::size_t find_single_quote(std::string_view text, std::size_t at) {
    for (;;) {
        at = text.find('\'', at);
        if (at == std::string_view::npos || byte_at(text, at + 1) != '\'') return at;
        at += 2;
    }
}

/// The first line after the opening quote that is not indented by more than `parent`, or npos.
/// `text` ends with the closing quote.
std::size_t find_outdented_line(std::string_view text, std::size_t opening, Column parent) {
    std::size_t at = text::line_end(text, opening);
    while (at < text.size()) {
        const std::size_t line = after_break(text, at);
        const std::size_t content = after_spaces(text, line);
        const std::size_t after_tabs = after_blanks(text, content);
        if (!is_break(byte_at(text, after_tabs))) {
            if (static_cast<Column>(content - line) <= parent) return line;
            if (is_document_marker(text, line)) return line;
        }
        at = text::line_end(text, line);
    }
    return std::string_view::npos;
}

void add_unclosed_quote(Scanner& s, std::size_t quote) {
    add_problem(
        s, {quote, quote + 1}, text::message("this quote is never closed"),
        {text::message("close it; further lines of the text must be indented more than its key")});
    stop(s);
}

/// A problem if blank lines stand before the closing quote: yaml-cpp reads one less than others.
void refuse_final_blanks(Scanner& s, text::Span content) {
    std::size_t begin = content.end;
    std::size_t breaks = 0;
    while (begin > content.begin && is_space(s.text[begin - 1])) {
        --begin;
        if (s.text[begin] == '\n') ++breaks;
    }
    if (breaks < 2) return;
    add_problem(s, {content.end, content.end + 1},
                text::message("programs disagree about blank lines before a closing quote"),
                {text::message("close the quote right behind the text")});
}

void add_unknown_escape(Scanner& s, std::size_t at, std::size_t close, const Escape& escape) {
    if (escape.digits == 0) {
        add_problem(s, {at, escape.end},
                    text::message("there is no escape {}", s.text.substr(at, escape.end - at)),
                    {text::message("write `\\\\` for a backslash, or use single quotes")});
    } else {
        add_problem(s, {at, std::min(at + 2 + escape.digits, close)},
                    text::message("this escape is not a character"),
                    {text::message("write `\\{}` and {} hexadecimal digits", s.text[at + 1],
                                   escape.digits)});
    }
}

/// A problem for each escape that stands for no character.
void refuse_unknown_escapes(Scanner& s, text::Span content) {
    const std::string_view text = s.text.substr(0, content.end);
    std::size_t at = text.find('\\', content.begin);
    while (at != std::string_view::npos) {
        std::size_t end = at + 2;
        if (!is_break(text[at + 1])) {
            const Escape escape = read_escape(text, at);
            if (!escape.is_character) add_unknown_escape(s, at, content.end, escape);
            end = escape.end;
        }
        at = text.find('\\', end);
    }
}

} // namespace

NodeId read_quoted(Scanner& s, Column parent) {
    const std::size_t begin = s.at;
    const bool is_double = s.text[begin] == '"';
    const std::size_t close =
        is_double ? find_double_quote(s.text, begin + 1) : find_single_quote(s.text, begin + 1);
    if (close == std::string_view::npos ||
        find_outdented_line(s.text.substr(0, close + 1), begin, parent) != std::string_view::npos) {
        add_unclosed_quote(s, begin);
        return no_node;
    }
    s.at = close + 1;
    const NodeId id =
        add_node(s.tree, Kind::scalar, is_double ? Style::double_quoted : Style::single_quoted,
                 {begin, close + 1});
    const std::string_view raw = s.text.substr(begin + 1, close - begin - 1);
    if (raw.find_first_of(is_double ? "\\\n\r" : "'\n\r") == std::string_view::npos) {
        s.tree.nodes[id].is_verbatim = 1;
        return id;
    }
    refuse_final_blanks(s, {begin + 1, close});
    if (is_double) refuse_unknown_escapes(s, {begin + 1, close});
    return id;
}

} // namespace ktask::yaml
