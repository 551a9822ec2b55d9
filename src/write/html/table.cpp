#include "write/html/table.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include <fmt/format.h>

#include "syntax/html.hpp"
#include "write/html/line.hpp"
#include "write/line.hpp"

namespace ktask::write::html {

using document::Cell;
using document::Column;
using document::Grid;
using document::Line;
using document::Row;
using document::Tone;

namespace {

bool has_counts(const Grid& grid) {
    return std::any_of(grid.columns.begin(), grid.columns.end(),
                       [](const Column& column) { return column.role == Column::Role::count; });
}

/// What share of the page each column would like.
std::string wished_widths(const Grid& grid) {
    const int all =
        std::accumulate(grid.columns.begin(), grid.columns.end(), 0,
                        [](int sum, const Column& column) { return sum + column.weight; });
    std::string out = "<colgroup>";
    for (const Column& column : grid.columns)
        out += fmt::format("<col style=\"width:{}%\">", 100 * column.weight / all);
    return out + "</colgroup>\n";
}

std::string line_of_cell(const Line& line, std::string_view room = "") {
    const std::string_view tone = line.tone == Tone::plain ? "" : class_of(line.tone);
    const std::string_view blank = room.empty() || tone.empty() ? "" : " ";
    const std::string classes = fmt::format("{}{}{}", room, blank, tone);
    return classes.empty() ? fmt::format("<div>{}</div>", line_as_html(line))
                           : fmt::format("<div class=\"{}\">{}</div>", classes, line_as_html(line));
}

std::string content_of(const Cell& cell) {
    if (cell.main.text.empty() && cell.main.marks.empty() && cell.remarks.empty()) return "";
    std::string out = cell.brief.text.empty()
                          ? line_of_cell(cell.main)
                          : line_of_cell(cell.main, "full") + line_of_cell(cell.brief, "brief");
    for (const Line& remark : cell.remarks)
        out += line_of_cell(remark);
    return out;
}

std::string row_of(const Row& row, const Grid& grid) {
    if (row.kind == Row::Kind::heading) {
        return fmt::format("</tbody>\n<tbody>\n<tr class=\"heading\"><th colspan=\"{}\" "
                           "scope=\"rowgroup\">{}</th></tr>\n",
                           grid.columns.size(), line_as_html(row.cells.front().main));
    }
    std::string out = row.kind == Row::Kind::sum ? "<tr class=\"sum\">" : "<tr>";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Column& column = grid.columns[i];
        const std::string content = content_of(row.cells[i]);
        out += column.role == Column::Role::title
                   ? fmt::format("<th scope=\"row\">{}</th>", content)
                   : fmt::format("<td class=\"{}\" data-label=\"{}\">{}</td>",
                                 ends_right(column) ? "amount" : "words",
                                 syntax::html_escaped(column.heading.text.view()), content);
    }
    return out + "</tr>\n";
}

} // namespace

void write_table(const Grid& grid, text::Sink& sink) {
    const bool counts = has_counts(grid);
    sink += fmt::format("<div class=\"room\">\n<table class=\"{}\">\n{}<thead><tr>",
                        counts ? "counts" : "records", counts ? "" : wished_widths(grid));
    for (const Column& column : grid.columns) {
        sink += fmt::format("<th scope=\"col\"{}><span>{}</span></th>",
                            ends_right(column) ? " class=\"amount\"" : "",
                            line_as_html(column.heading));
    }
    sink += "</tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < grid.count; ++i)
        sink += row_of(*grid.row(i), grid);
    sink += "</tbody>\n</table>\n</div>\n";
}

std::string_view class_of(Tone tone) {
    switch (tone) {
    case Tone::strong:
        return "strong";
    case Tone::faint:
        return "faint";
    case Tone::good:
        return "good";
    case Tone::flawed:
        return "flawed";
    case Tone::warning:
        return "warning";
    case Tone::alarm:
        return "alarm";
    case Tone::plain:
        break;
    }
    return "plain";
}

} // namespace ktask::write::html
