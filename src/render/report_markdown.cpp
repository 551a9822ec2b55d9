#include "render/report.hpp"

#include <fmt/format.h>

#include "render/markdown.hpp"
#include "render/report_parts.hpp"
#include "render/said.hpp"
#include "text/markup.hpp"

namespace ktask::render {

namespace {

std::string heading(std::size_t position, std::string_view text) {
    return fmt::format("\n## {}\n\n", markdown_escaped(numbered_heading(position, text)));
}

std::string paragraph(std::string_view text) {
    return fmt::format("{}\n", markdown_escaped(text));
}

/// A cell of Markdown is one line; commas stand within what it joins.
Table on_single_lines(Table table) {
    for (auto& row : table.rows) {
        for (Cell& cell : row)
            cell.paragraphs = {fmt::format("{}", fmt::join(cell.paragraphs, "; "))};
    }
    return table;
}

std::string section_as_markdown(const ReportSection& section, std::size_t position,
                                const Words& words) {
    std::string out = heading(position, section.heading);
    if (section.items.empty()) return out + paragraph(section.empty);
    out += markdown_table(on_single_lines(table_of(section, words)));
    return section.more.empty() ? out : out + '\n' + paragraph(section.more);
}

std::string footnotes_as_markdown(const ReportParts& parts, const report::Report& report,
                                  const Words& words) {
    if (parts.footnotes.empty()) return "";
    std::string out = fmt::format("\n## {}\n", words.report.footnotes);
    for (const FootnoteList& list : parts.footnotes) {
        if (parts.footnotes.size() > 1) {
            out += fmt::format("\n{}\n",
                               said(words.footnotes_of,
                                    markdown_escaped(programme_name(*list.programme, report))));
        }
        for (const int number : list.numbers) {
            out += fmt::format("\n{} {}\n", text::superscript(number),
                               markdown_escaped(footnote_text(*list.programme, number)));
        }
    }
    return out;
}

} // namespace

std::string report_as_markdown(const report::Report& report, const Words& words) {
    const ReportParts parts = parts_of(report, words);
    std::string out = fmt::format("# {}\n", markdown_escaped(parts.title));
    for (const std::string& line : parts.about)
        out += '\n' + paragraph(line);
    out += heading(1, words.report.totals) + paragraph(parts.total + ':') + '\n';
    for (const ReportFigure& figure : parts.figures)
        out += fmt::format("- {}: {}\n", figure.label, figure.count);
    for (const std::string& rate : parts.rates)
        out += '\n' + paragraph(rate + '.');
    out += heading(2, words.report.per_agency);
    out += report.agencies.empty() ? paragraph(words.report.no_agencies)
                                   : markdown_table(parts.agencies);
    std::size_t position = 3;
    for (const ReportSection& section : parts.sections)
        out += section_as_markdown(section, position++, words);
    return out + footnotes_as_markdown(parts, report, words);
}

} // namespace ktask::render
