#include "yaml/block_header.hpp"
#include "yaml/scanner.hpp"

namespace ktask::yaml {

namespace {

/// The lines of the text: blank ones may follow the last one with content.
struct Body {
    std::size_t begin = 0;     ///< start of the first line, blank or not
    std::size_t end = 0;       ///< of the last line with content, without its line break
    std::size_t blank_end = 0; ///< start of the first line that does not belong to the text
    Column indentation = 0;
    bool is_empty = true;
};

/// The indentation of the first line with content; 0 if there is none.
Column detect_indentation(Scanner& s, std::size_t line, Column parent) {
    std::size_t widest = 0;
    std::size_t widest_line = line;
    while (line < s.text.size()) {
        const std::size_t spaces = after_spaces(s.text, line) - line;
        const std::size_t at = line + spaces;
        if (is_break(byte_at(s.text, at))) {
            if (spaces > widest) {
                widest = spaces;
                widest_line = line;
            }
            line = after_break(s.text, at);
            continue;
        }
        if (static_cast<Column>(spaces) <= parent || is_document_marker(s.text, line)) return 0;
        if (s.text[at] == '\t' || spaces == 0) {
            decline(s, at,
                    spaces == 0 ? text::message("a block text without indentation")
                                : text::message("a block text that begins with a tab"));
        } else if (widest > spaces) {
            add_problem(s, {widest_line, widest_line + widest},
                        text::message("this blank line has more spaces than the text below it"),
                        {text::message("remove the spaces")});
        }
        return static_cast<Column>(spaces);
    }
    return 0;
}

/// A line of spaces that is wider than the indentation belongs to the text.
void refuse_spaces(Scanner& s, text::Span line) {
    if (line.end < s.text.size()) {
        decline(s, line.begin, text::message("a line of spaces that are part of a block text"));
    } else {
        add_problem(s, line,
                    text::message("spaces at the end of the file that belong to a block text"),
                    {text::message("remove them")});
        stop(s);
    }
}

/// Finds the end of the text, line by line.
Body find_body(Scanner& s, std::size_t begin, Column indentation) {
    Body body{begin, begin, begin, indentation, true};
    const auto width = static_cast<std::size_t>(indentation);
    std::size_t line = begin;
    while (line < s.text.size()) {
        const std::size_t spaces = after_spaces(s.text, line) - line;
        const bool is_blank_line = is_break(byte_at(s.text, line + spaces));
        const std::size_t end =
            is_blank_line ? line + spaces : text::line_end(s.text, line + spaces);
        if (is_blank_line && spaces > width) {
            refuse_spaces(s, {line, end});
            break;
        }
        if (!is_blank_line) {
            if (spaces < width) {
                if (s.text[line + spaces] == '\t')
                    decline(s, line, text::message("a tab after a block text"));
                break;
            }
            body.end = end;
            body.is_empty = false;
        }
        line = after_break(s.text, end);
        body.blank_end = line;
    }
    return body;
}

bool has_blanks_below(std::string_view text, const Body& body) {
    return body.blank_end > (body.is_empty ? body.begin : after_break(text, body.end));
}

/// Only what a node can tell is read: see Node::indentation.
bool is_too_wide(Scanner& s, std::size_t begin, Column indentation) {
    if (indentation <= widest_indentation) return false;
    decline(s, begin, text::message("a block text with an indentation wider than any screen"));
    return true;
}

} // namespace

NodeId read_block_text(Scanner& s, Column parent) {
    const std::size_t begin = s.at;
    const bool is_folded = s.text[begin] == '>';
    const BlockHeader header = read_block_header(s.text, begin);
    if (!header.is_valid) {
        add_problem(s, {header.end, header.end + 1},
                    text::message("something else than a comment behind `{}`",
                                  s.text.substr(begin, header.end - begin)),
                    {text::message("begin the text on the next line, or put it in quotes")});
        return no_node;
    }
    if (parent < 0 && header.indentation > 0) {
        decline(s, begin,
                text::message("a block text with an indentation indicator at the outermost level"));
        return no_node;
    }
    std::size_t line = after_blanks(s.text, header.end);
    if (byte_at(s.text, line) == '#') line = add_comment(s, line);
    line = after_break(s.text, line);
    Column indentation = static_cast<Column>(header.indentation) + parent;
    if (header.indentation == 0) indentation = detect_indentation(s, line, parent);
    if (s.stopped || is_too_wide(s, begin, indentation)) return no_node;
    const bool has_content = indentation > 0;
    // Without content, blank lines of any width are blank.
    const Body body = find_body(s, line, has_content ? indentation : 1 << 30);
    if (s.stopped) return no_node;
    if (is_folded && header.chomping == Chomping::keep && has_blanks_below(s.text, body)) {
        add_problem(s, {begin, header.end},
                    text::message("programs disagree about the blank lines that `>+` keeps"),
                    {text::message("write `>` or `>-`")});
    }
    const NodeId id = add_node(s.tree, Kind::scalar, is_folded ? Style::folded : Style::literal,
                               {begin, body.is_empty ? header.end : body.end});
    Node& node = s.tree.nodes[id];
    node.indentation = static_cast<std::uint16_t>(has_content ? indentation : 0) & 0x7fffU;
    node.is_verbatim = !body.is_empty && text::line_end(s.text, body.begin) == body.end &&
                       header.chomping == Chomping::strip;
    s.at = body.blank_end;
    to_next_token(s);
    return id;
}

} // namespace ktask::yaml
