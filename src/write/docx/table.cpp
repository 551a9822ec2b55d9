#include "write/docx/table.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "write/line.hpp"

namespace ktask::write::docx {

using document::Cell;
using document::Column;
using document::Grid;
using document::Line;
using document::Row;

namespace {

constexpr int width_of_numbers = 740;
constexpr int width_of_counts = 880;
constexpr int least_width = 1050; ///< of words
constexpr std::string_view band = "F0F2F4";
constexpr std::string_view centred = "<w:jc w:val=\"center\"/>";

int fixed_width(const Column& column) {
    if (column.role == Column::Role::number) return width_of_numbers;
    return column.role == Column::Role::count ? width_of_counts : 0;
}

/// Columns of words share by their weights what those of numbers leave.
std::vector<int> widths_of(const Grid& grid, int room) {
    int weights = 0;
    int left = room;
    for (const Column& column : grid.columns) {
        left -= fixed_width(column);
        if (fixed_width(column) == 0) weights += column.weight;
    }
    const int all =
        std::accumulate(grid.columns.begin(), grid.columns.end(), 0,
                        [](int sum, const Column& column) { return sum + fixed_width(column); });
    std::vector<int> widths;
    for (const Column& column : grid.columns) {
        const int fixed = fixed_width(column);
        if (weights == 0) {
            widths.push_back(fixed * room / std::max(all, 1));
        } else {
            widths.push_back(fixed != 0 ? fixed : left * column.weight / weights);
        }
    }
    return widths;
}

std::string_view alignment_of(const Column& column) {
    if (column.role == Column::Role::number) return centred;
    return ends_right(column) ? "<w:jc w:val=\"right\"/>" : "";
}

std::string content_of(const Cell& cell, const Column& column, const Look& look,
                       Footnotes& footnotes) {
    const std::string_view alignment = alignment_of(column);
    std::string out = paragraph("Cell", runs(cell.main, footnotes, look), alignment);
    for (const Line& remark : cell.remarks)
        out += paragraph("Cell", runs(remark, footnotes, look), alignment);
    return out;
}

std::string head_of_table(const Grid& grid, const std::vector<int>& widths, Footnotes& footnotes) {
    std::string cells;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        cells += cell(paragraph("HeadCell", runs(grid.columns[i].heading, footnotes)),
                      {widths[i], 1, band});
    }
    return fmt::format("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>\n", cells);
}

std::string row_of(const Row& of, const Grid& grid, const std::vector<int>& widths,
                   Footnotes& footnotes) {
    if (of.kind == Row::Kind::heading) {
        const int all = std::accumulate(widths.begin(), widths.end(), 0);
        const std::string words = runs(of.cells.front().main, footnotes, {true});
        return row(cell(paragraph("Cell", words, "<w:keepNext/>"),
                        {all, static_cast<int>(widths.size()), ""}));
    }
    std::string cells;
    for (std::size_t i = 0; i < of.cells.size(); ++i) {
        const Look look{of.kind == Row::Kind::sum};
        cells +=
            cell(content_of(of.cells[i], grid.columns[i], look, footnotes), {widths[i], 1, ""});
    }
    return row(cells);
}

} // namespace

const Page& page_for(const Grid& grid) {
    for (std::size_t i = 0; const int width : widths_of(grid, upright.room)) {
        const bool is_of_words = fixed_width(grid.columns[i++]) == 0;
        if (is_of_words && width < least_width) return lying;
    }
    return upright;
}

void write_table(const Grid& grid, const Page& page, Footnotes& footnotes, text::Sink& sink) {
    const std::vector<int> widths = widths_of(grid, page.room);
    sink += beginning_of_table(widths, Borders::all);
    sink += head_of_table(grid, widths, footnotes);
    for (std::size_t i = 0; i < grid.count; ++i)
        sink += row_of(*grid.row(i), grid, widths, footnotes);
    sink += end_of_table;
}

std::string beginning_of_table(const std::vector<int>& widths, Borders borders) {
    std::string lines;
    if (borders != Borders::none) {
        for (const std::string_view side :
             {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            lines += fmt::format(
                "<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>", side);
        }
        lines = fmt::format("<w:tblBorders>{}</w:tblBorders>", lines);
    }
    const int margin = borders == Borders::narrow ? 30 : 70;
    std::string columns;
    for (const int width : widths)
        columns += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
    return fmt::format(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{0}\" w:type=\"dxa\"/>{1}<w:tblLayout w:type=\"fixed\"/>"
        "<w:tblCellMar><w:left w:w=\"{2}\" w:type=\"dxa\"/><w:right w:w=\"{2}\" w:type=\"dxa\"/>"
        "</w:tblCellMar></w:tblPr><w:tblGrid>{3}</w:tblGrid>\n",
        std::accumulate(widths.begin(), widths.end(), 0), lines, margin, columns);
}

std::string row(std::string_view cells) {
    return fmt::format("<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>\n", cells);
}

std::string cell(std::string_view paragraphs, const CellLook& look) {
    std::string properties = fmt::format("<w:tcW w:w=\"{}\" w:type=\"dxa\"/>", look.width);
    if (look.columns > 1) properties += fmt::format("<w:gridSpan w:val=\"{}\"/>", look.columns);
    if (!look.fill.empty()) {
        properties +=
            fmt::format("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{}\"/>", look.fill);
    }
    return fmt::format("<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>", properties, paragraphs);
}

} // namespace ktask::write::docx
