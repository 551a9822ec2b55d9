#include "yaml/block_value.hpp"

#include "text/lines.hpp"
#include "yaml/block_header.hpp"
#include "yaml/characters.hpp"

namespace ktask::yaml {

namespace {

/// Appends the lines from `line` to the end of the node without their indentation.
void append_lines(std::string_view text, const Node& node, std::size_t line, std::string& out) {
    const std::size_t width = node.indentation;
    std::size_t blank_lines = 0;
    bool is_first = true;
    bool was_indented = false;
    while (line <= node.end) {
        const std::size_t end = text::line_end(text, line);
        if (end - line <= width) {
            ++blank_lines;
        } else {
            const std::string_view content = text.substr(line + width, end - line - width);
            const bool is_indented = is_blank(content.front());
            const bool joins =
                node.style == Style::folded && !is_first && !is_indented && !was_indented;
            if (joins && blank_lines == 0) {
                out += ' ';
            } else {
                out.append(blank_lines + (is_first || joins ? 0 : 1), '\n');
            }
            out.append(content);
            blank_lines = 0;
            is_first = false;
            was_indented = is_indented;
        }
        line = after_break(text, end);
        if (line >= text.size()) break;
    }
}

/// How many blank lines begin at `line`.
std::size_t count_blank_lines(std::string_view text, std::size_t line) {
    std::size_t count = 0;
    while (line < text.size()) {
        const std::size_t end = after_spaces(text, line);
        const std::size_t next = after_break(text, end);
        if (next == end) break; // content, or spaces that end the text
        line = next;
        ++count;
    }
    return count;
}

} // namespace

void append_block_text(std::string_view text, const Node& node, std::string& out) {
    const BlockHeader header = read_block_header(text, node.begin);
    const std::size_t first_line = after_break(text, text::line_end(text, header.end));
    const bool is_empty = node.end <= header.end;
    if (!is_empty) {
        append_lines(text, node, first_line, out);
        const bool has_break = node.end < text.size();
        if (has_break && header.chomping != Chomping::strip) out += '\n';
    }
    if (header.chomping != Chomping::keep) return;
    const std::size_t trailing = is_empty ? first_line : after_break(text, node.end);
    out.append(count_blank_lines(text, trailing), '\n');
}

} // namespace ktask::yaml
