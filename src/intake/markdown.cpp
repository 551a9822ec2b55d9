#include "intake/markdown.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "intake/marks.hpp"
#include "intake/numbering.hpp"
#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

/// All lines of a text, without the carriage returns that Windows puts there.
std::vector<std::string_view> markdown_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool is_delimiter_row(std::string_view line) {
    return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
           line.find_first_not_of(" \t|:-") == std::string_view::npos;
}

bool is_row(std::string_view line) {
    return text::trimmed(line, blanks).starts_with('|');
}

bool is_rule(std::string_view line) {
    const std::string_view words = text::trimmed(line, blanks);
    return words.size() >= 3 && (words.find_first_not_of("- ") == std::string_view::npos ||
                                 words.find_first_not_of("* ") == std::string_view::npos ||
                                 words.find_first_not_of("_ ") == std::string_view::npos);
}

/// The words of a heading, without its signs; nothing if the line is none.
std::optional<std::string_view> heading_in(std::string_view line) {
    const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
    constexpr std::size_t deepest = 6;
    if (signs == 0 || signs > deepest || signs >= line.size() || line[signs] != ' ')
        return std::nullopt;
    return text::trimmed(line.substr(signs), " \t#");
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    std::string out;
    std::size_t from = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, from)) {
        out.append(text, from, at - from);
        out += with;
        from = at + what.size();
    }
    text = out.append(text, from);
}

/// The text of a line or cell: breaks are line breaks, and escapes what they escape.
Words words_of_line(std::string_view raw) {
    std::string text(raw);
    for (const std::string_view line_break : {"<br>", "<br/>", "<br />", "<BR>"})
        replace_all(text, line_break, "\n");
    replace_all(text, "&nbsp;", " ");
    replace_all(text, "&amp;", "&");
    for (const std::string_view escape :
         {"\\|", "\\_", "\\[", "\\]", "\\.", "\\-", "\\#", "\\+", "\\("})
        replace_all(text, escape, escape.substr(1));
    return words_of_marked(text::to_nfc(text));
}

std::vector<Cell> cells_in(std::string_view line) {
    std::string_view row = text::trimmed(line, blanks);
    if (row.starts_with('|')) row.remove_prefix(1);
    if (row.ends_with('|') && !row.ends_with("\\|")) row.remove_suffix(1);
    std::vector<Cell> cells;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= row.size(); ++at) {
        const bool is_end = at == row.size();
        if (!is_end && (row[at] != '|' || (at > 0 && row[at - 1] == '\\'))) continue;
        cells.emplace_back();
        cells.back().words = words_of_line(text::trimmed(row.substr(begin, at - begin), blanks));
        begin = at + 1;
    }
    return cells;
}

/// Gives a row as many cells as the first one has; nothing of one that has more is left out.
void fit(std::vector<Cell>& cells, std::size_t count) {
    while (cells.size() > count) {
        const Cell last = std::move(cells.back());
        cells.pop_back();
        add(cells.back().words, " | ", last.words);
    }
    cells.resize(count);
}

/// Reads Markdown line by line.
class MarkdownReader {
public:
    explicit MarkdownReader(std::string_view text) : lines_(markdown_lines(text)) {}

    Page read() {
        while (at_ < lines_.size()) {
            if (read_blank() || read_table() || read_heading()) continue;
            read_paragraph();
        }
        return std::move(page_);
    }

private:
    bool read_blank() {
        const bool is_blank = text::trimmed(lines_[at_], blanks).empty() || is_rule(lines_[at_]);
        if (is_blank) ++at_;
        return is_blank;
    }

    std::uint32_t number() const { return static_cast<std::uint32_t>(at_ + 1); }

    bool is_table_here() const {
        if (lines_[at_].find('|') == std::string_view::npos || at_ + 1 >= lines_.size())
            return false;
        return is_delimiter_row(lines_[at_ + 1]) ||
               (is_row(lines_[at_]) && is_row(lines_[at_ + 1]));
    }

    bool read_table() {
        if (!is_table_here()) return false;
        ++tables_;
        Table table;
        std::size_t columns = 0;
        for (; at_ < lines_.size() && lines_[at_].find('|') != std::string_view::npos; ++at_) {
            if (is_delimiter_row(lines_[at_])) continue;
            Row row;
            row.cells = cells_in(lines_[at_]);
            row.place.table = tables_;
            row.place.line = number();
            if (columns == 0) columns = row.cells.size();
            fit(row.cells, columns);
            table.rows.push_back(std::move(row));
        }
        if (!table.rows.empty()) page_.blocks.emplace_back(std::move(table));
        return true;
    }

    bool read_heading() {
        const auto heading = heading_in(lines_[at_]);
        if (!heading) return false;
        add_paragraph(std::string(*heading), number(), true);
        ++at_;
        return true;
    }

    static std::string_view without_quote(std::string_view line) {
        while (line.starts_with("> ") || line == ">")
            line.remove_prefix(std::min<std::size_t>(2, line.size()));
        return line;
    }

    /// True if a line begins something of its own.
    bool begins_block() const {
        const std::string_view line = lines_[at_];
        const std::string_view words = text::trimmed(line, blanks);
        return words.empty() || is_rule(line) || heading_in(line) || is_table_here() ||
               number_at_front(words).has_value() || words.starts_with("[^");
    }

    void read_paragraph() {
        const std::uint32_t first = number();
        std::string text;
        do {
            const std::string_view line = without_quote(lines_[at_]);
            const bool breaks = line.ends_with("  ") || line.ends_with('\\');
            text += text::trimmed(line, " \t\\");
            text += breaks ? "\n" : " ";
            ++at_;
        } while (at_ < lines_.size() && !begins_block());
        add_paragraph(text, first, false);
    }

    void add_paragraph(const std::string& text, std::uint32_t line, bool is_heading) {
        Paragraph paragraph;
        paragraph.words = trimmed(words_of_line(text));
        paragraph.place.line = line;
        paragraph.is_centred = is_heading;
        page_.blocks.emplace_back(std::move(paragraph));
    }

    std::vector<std::string_view> lines_;
    std::size_t at_ = 0;
    std::uint32_t tables_ = 0;
    Page page_;
};

} // namespace

Page page_of_markdown(std::string_view text) {
    return MarkdownReader(text).read();
}

bool looks_like_markdown(std::string_view text) {
    std::size_t headings = 0;
    for (const std::string_view line : markdown_lines(text)) {
        if (is_delimiter_row(line)) return true;
        if (heading_in(line)) ++headings;
    }
    return headings > 1;
}

} // namespace ktask::intake
