#include "write/markdown.hpp"

#include <fmt/format.h>

#include "syntax/markdown.hpp"
#include "text/markup.hpp"
#include "write/line.hpp"

namespace ktask::write {

using document::Cell;
using document::Column;
using document::Grid;
using document::Line;

namespace {

constexpr MarkSigns signs_in_markdown = {"*", "~~", "~~", "**", "**"};

std::string escaped_piece(std::string_view words) {
    return syntax::markdown_escaped(plain_blanks(std::string(words)));
}

std::string escaped_line(const Line& line) {
    return with_signs(line, signs_in_markdown, escaped_piece);
}

/// " (tăng 2)"; nothing if the line is empty.
std::string in_brackets(const Line& line) {
    return line.text.empty() ? "" : fmt::format(" ({})", escaped_line(line));
}

/// A cell of Markdown is one line; commas stand within what it joins.
std::string escaped_cell(const Cell& cell) {
    std::string out = escaped_line(cell.main);
    for (const Line& remark : cell.remarks)
        out += (out.empty() ? "" : "; ") + escaped_line(remark);
    return out;
}

std::string table_head(const Grid& grid) {
    std::string headings = "|";
    std::string rule = "|";
    for (const Column& column : grid.columns) {
        headings += fmt::format(" {} |", escaped_line(column.heading));
        // Pandoc shares out a page among the columns by the numbers of their dashes.
        const std::string dashes(static_cast<std::size_t>(3 * column.weight), '-');
        rule += fmt::format(" {}{} |", dashes, ends_right(column) ? ":" : "");
    }
    return fmt::format("{}\n{}\n", headings, rule);
}

/// In the column of titles, since no cell of Markdown spans others.
void write_heading(const Cell& cell, const Grid& grid, text::Sink& sink) {
    bool is_said = false;
    sink += '|';
    for (const Column& column : grid.columns) {
        const bool is_here = !is_said && column.role == Column::Role::title;
        sink += is_here ? fmt::format(" **{}** |", escaped_cell(cell)) : "  |";
        is_said = is_said || is_here;
    }
    sink += '\n';
}

void write_table(const Grid& grid, text::Sink& sink) {
    sink += table_head(grid);
    for (std::size_t i = 0; i < grid.count; ++i) {
        const std::shared_ptr<const document::Row> row = grid.row(i);
        if (row->kind == document::Row::Kind::heading) {
            write_heading(row->cells.front(), grid, sink);
            continue;
        }
        sink += '|';
        for (const Cell& cell : row->cells)
            sink += fmt::format(" {} |", escaped_cell(cell));
        sink += '\n';
    }
}

void write_notes(const document::Notes& notes, text::Sink& sink) {
    bool is_first = notes.heading.text.empty();
    if (!is_first) sink += escaped_line(notes.heading) + '\n';
    for (const std::uint32_t number : notes.numbers) {
        if (!is_first) sink += '\n';
        is_first = false;
        sink += fmt::format("{} {}\n", text::superscript(static_cast<int>(number)),
                            escaped_line(notes.note(number)));
    }
}

void write_points(const std::vector<Line>& points, text::Sink& sink) {
    for (const Line& point : points)
        sink += fmt::format("- {}\n", escaped_line(point));
}

struct MarkdownWriter {
    text::Sink& sink;
    bool is_first = true;

    /// A blank line between blocks.
    void separate() {
        if (!is_first) sink += '\n';
        is_first = false;
    }
    void paragraph(const Line& line) {
        separate();
        sink += escaped_line(line) + '\n';
    }

    void operator()(const document::Heading& heading) {
        separate();
        sink += fmt::format("{} {}\n", std::string(static_cast<std::size_t>(heading.level), '#'),
                            escaped_line(heading.line));
    }
    void operator()(const document::Paragraph& block) { paragraph(block.line); }
    void operator()(const document::Lines& lines) {
        for (const Line& line : lines.lines)
            paragraph(line);
    }
    void operator()(const document::Table& table) {
        separate();
        write_table(table.grid, sink);
    }
    void operator()(const document::Entries& entries) {
        separate();
        write_table(entries.grid, sink);
    }
    void operator()(const document::Cards& cards) {
        for (std::size_t i = 0; i < cards.count; ++i)
            write_card(cards.card(i));
    }
    void operator()(const document::Figures& figures) {
        paragraph(figures.lead);
        separate();
        for (const document::Figures::Figure& figure : figures.figures)
            sink += fmt::format("- {}: {}{}\n", escaped_line(figure.label), figure.count,
                                in_brackets(figure.change));
        for (const document::Figures::Rate& rate : figures.rates)
            paragraph(rate.sentence);
    }
    void operator()(const document::Year& /*year*/) {} // a drawing; the tables say it all
    void operator()(const document::Notes& notes) {
        separate();
        write_notes(notes, sink);
    }

    void operator()(const document::Letterhead& letterhead) {
        within("", letterhead.authority);
        within("**", letterhead.issuer);
        within("", letterhead.number);
        within("**", letterhead.state);
        within("**", letterhead.motto);
        within("*", letterhead.dated);
        for (const Line& line : letterhead.title) {
            if (&line != &letterhead.title.front())
                within("**", line);
            else
                (*this)(document::Heading{1, line, ""});
        }
    }
    void operator()(const document::Passages& passages) {
        for (std::size_t i = 0; i < passages.count; ++i)
            write_passage(passages.passage(i));
    }
    void operator()(const document::Signature& signature) {
        within("***", signature.heading);
        if (!signature.recipients.empty()) separate();
        write_points(signature.recipients, sink);
        for (const Line& title : signature.titles)
            within("**", title);
        within("**", signature.name);
    }

    /// A paragraph between signs, unless it has no words.
    void within(std::string_view signs, const Line& line) {
        if (line.text.empty()) return;
        separate();
        sink += fmt::format("{0}{1}{0}\n", signs, escaped_line(line));
    }
    void write_passage(const document::Passage& passage) {
        separate();
        const bool is_heading = passage.kind == document::Passage::Kind::heading;
        const std::string signs(static_cast<std::size_t>(passage.level + 1), '#');
        sink += fmt::format("{}{}\n", is_heading ? signs + " " : "", escaped_line(passage.line));
        if (passage.points.empty()) return;
        separate();
        write_points(passage.points, sink);
    }
    void write_card(const document::Card& card) {
        separate();
        sink += fmt::format("## {}\n", escaped_line(card.heading));
        paragraph(card.title);
        separate();
        for (const document::Fact& fact : card.facts)
            sink += fmt::format("- {}: {}\n", escaped_line(fact.label), escaped_line(fact.text));
        if (card.notes.numbers.empty()) return;
        separate();
        write_notes(card.notes, sink);
    }
};

} // namespace

void markdown(const document::Document& document, text::Sink& sink) {
    MarkdownWriter writer{sink};
    for (const document::Block& block : document.blocks)
        std::visit(writer, block);
}

} // namespace ktask::write
