#include "render/markdown.hpp"

#include <fmt/format.h>

#include "render/footnote_list.hpp"
#include "render/said.hpp"
#include "render/tables.hpp"
#include "syntax/markdown.hpp"
#include "text/utf8.hpp"

namespace ktask::render {

namespace {

std::string written(const Cell& cell) {
    return markdown_escaped(with_plain_blanks(fmt::format("{}", fmt::join(cell.paragraphs, ", "))));
}

} // namespace

std::string markdown_escaped(std::string_view text) {
    return syntax::markdown_escaped(text::visible(text));
}

std::string markdown_table(const Table& table) {
    std::string headings = "|";
    std::string rule = "|";
    for (const Column& column : table.columns) {
        headings += fmt::format(" {} |", markdown_escaped(column.heading));
        rule += column.is_number ? " ---: |" : " --- |";
    }
    std::string out = fmt::format("{}\n{}\n", headings, rule);
    for (const auto& row : table.rows) {
        out += '|';
        for (const Cell& cell : row)
            out += fmt::format(" {} |", written(cell));
        out += '\n';
    }
    return out;
}

std::string list_as_markdown(const report::Listing& listing, const FieldList& fields,
                             const Words& words) {
    if (listing.tasks.empty()) return fmt::format("{}\n", words.no_tasks);
    const Reader reader{listing.today, words};
    std::string out = markdown_table(task_table(listing.tasks, fields, reader));
    const auto lists = mentioned_footnotes(listing.tasks, fields);
    for (const FootnoteList& list : lists) {
        if (lists.size() > 1) {
            out += fmt::format("\n{}\n",
                               said(words.footnotes_of, markdown_escaped(list.programme->name)));
        }
        for (const int number : list.numbers) {
            out += fmt::format("\n{} {}\n", text::superscript(number),
                               markdown_escaped(footnote_text(*list.programme, number)));
        }
    }
    return out + fmt::format("\n{}\n", closing_line(listing, words));
}

std::string agencies_as_markdown(std::span<const report::AgencyWork> work, const Words& words) {
    if (work.empty()) return fmt::format("{}\n", words.no_agencies);
    return markdown_table(agency_table(work, words));
}

} // namespace ktask::render
