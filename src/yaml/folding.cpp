#include "yaml/folding.hpp"

#include "text/lines.hpp"
#include "text/utf8.hpp"
#include "yaml/characters.hpp"
#include "yaml/escapes.hpp"

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

std::size_t unescape(std::string_view text, std::size_t at, std::string& out) {
    const Escape escape = read_escape(text, at);
    if (escape.is_character) text::append(out, escape.code);
    return escape.end;
}

} // namespace

void append_double_quoted(std::string_view raw, std::string& out) {
    std::size_t at = 0;
    while (at < raw.size()) {
        const char c = raw[at];
        if (c == '\\') {
            at = is_break(byte_at(raw, at + 1)) ? fold_breaks(raw, at + 1, true, out)
                                                : unescape(raw, at, out);
        } else if (is_break(c)) {
            at = fold_breaks(raw, at, false, out);
        } else if (is_blank(c)) {
            at = copy_blanks(raw, at, out);
        } else {
            out += c;
            ++at;
        }
    }
}

void append_single_quoted(std::string_view raw, std::string& out) {
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
}

void append_plain(std::string_view raw, std::string& out) {
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
}

} // namespace ktask::yaml
