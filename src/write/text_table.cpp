#include "write/text_table.hpp"

#include <algorithm>
#include <deque>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "text/width.hpp"
#include "write/line.hpp"
#include "write/text_lines.hpp"

namespace ktask::write {

using document::Cell;
using document::Column;
using document::Grid;
using document::Line;
using document::Row;
using document::Tone;

namespace {

constexpr std::size_t gap = 2; // between columns

/// Texts that had to be made, at places that stay.
using Rooms = std::deque<std::string>;

/// The line with its numbers: as it is, or in a room of its own if it has any.
std::string_view numbered(const Line& line, Rooms& rooms) {
    if (line.marks.empty()) return line.text.view();
    return rooms.emplace_back(with_numbers(line));
}

/// What is wanted of a column's width.
struct Extent {
    std::size_t least = 1; ///< of the widest word
    std::size_t full = 1;  ///< of the widest line
};

void measure(Extent& extent, const Line& line, std::size_t longest_word) {
    Rooms rooms;
    const text::Measure measure = text::measured(numbered(line, rooms));
    extent.full = std::max(extent.full, measure.width);
    extent.least = std::max(extent.least, std::min(measure.widest_word, longest_word));
}

std::vector<Extent> extents_of(const Grid& grid) {
    constexpr std::size_t longest_word = 28; // that may not be broken, such as a long URL
    std::vector<Extent> extents(grid.columns.size());
    for (std::size_t i = 0; i < extents.size(); ++i)
        measure(extents[i], grid.columns[i].heading, std::string::npos);
    for (std::size_t i = 0; i < grid.count; ++i) {
        const auto row = grid.row(i);
        if (row->kind == Row::Kind::heading) continue;
        for (std::size_t column = 0; column < extents.size(); ++column) {
            measure(extents[column], row->cells[column].main, longest_word);
            for (const Line& remark : row->cells[column].remarks)
                measure(extents[column], remark, longest_word);
        }
    }
    return extents;
}

/// Gives the columns what is left of `space`, by weight, up to what each can use.
void share_out(std::vector<std::size_t>& widths, const std::vector<Extent>& extents,
               const std::vector<Column>& columns, std::size_t space) {
    while (space > 0) {
        std::size_t weights = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (widths[i] < extents[i].full) weights += static_cast<std::size_t>(columns[i].weight);
        }
        if (weights == 0) return;
        const std::size_t before = space;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (widths[i] >= extents[i].full) continue;
            const std::size_t share =
                before * static_cast<std::size_t>(columns[i].weight) / weights;
            const std::size_t given =
                std::min({std::max<std::size_t>(share, 1), extents[i].full - widths[i], space});
            widths[i] += given;
            space -= given;
        }
    }
}

/// The width of each column, or nothing if even the longest words do not fit side by side.
std::vector<std::size_t> column_widths(const Grid& grid, std::size_t width) {
    const std::vector<Extent> extents = extents_of(grid);
    std::vector<std::size_t> widths;
    const bool has_limit = width != 0;
    for (const Extent& extent : extents)
        widths.push_back(has_limit ? extent.least : extent.full);
    if (!has_limit) return widths;
    const std::size_t used = std::accumulate(widths.begin(), widths.end(), std::size_t{0}) +
                             gap * (grid.columns.size() - 1);
    if (used > width) return {};
    share_out(widths, extents, grid.columns, width - used);
    return widths;
}

/// A line of a cell as it is drawn.
struct CellLine {
    std::string_view text;
    std::size_t width = 0;
    Tone tone = Tone::plain;
};
using CellLines = std::vector<CellLine>;

void add_lines(CellLines& lines, const Line& line, std::size_t width, Rooms& rooms) {
    const std::string_view text = numbered(line, rooms);
    for (const text::WrappedLine& part : text::wrapped(text, width, rooms.emplace_back()))
        lines.push_back({part.text, part.width, line.tone});
}

CellLines lines_of(const Cell& cell, std::size_t width, Rooms& rooms) {
    CellLines lines;
    add_lines(lines, cell.main, width, rooms);
    for (const Line& remark : cell.remarks)
        add_lines(lines, remark, width, rooms);
    return lines;
}

/// What all rows have in common.
struct Frame {
    const std::vector<Column>& columns;
    std::vector<std::size_t> widths;
    const Manner& manner;
};

void add_painted(std::string& out, const CellLine& line, const Manner& manner) {
    const bool is_plain = !manner.colour && line.text.find("\u00a0") == std::string_view::npos;
    if (is_plain) {
        out += line.text;
    } else {
        out += painted(plain_blanks(std::string(line.text)), line.tone, manner);
    }
}

std::string side_by_side(const std::vector<CellLines>& cells, const Frame& frame) {
    std::size_t height = 1;
    for (const CellLines& lines : cells)
        height = std::max(height, lines.size());
    std::string out;
    for (std::size_t line = 0; line < height; ++line) {
        std::size_t pending = 0; // blanks that only count if something follows
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const CellLine shown = line < cells[i].size() ? cells[i][line] : CellLine{};
            const std::size_t blanks = frame.widths[i] - std::min(shown.width, frame.widths[i]);
            const bool is_right = ends_right(frame.columns[i]);
            if (is_right) pending += blanks;
            if (!shown.text.empty()) {
                out.append(pending, ' ');
                add_painted(out, shown, frame.manner);
                pending = 0;
            }
            pending += gap + (is_right ? 0 : blanks);
        }
        out += '\n';
    }
    return out;
}

std::string head_of(const Frame& frame) {
    std::vector<CellLines> headings;
    std::vector<CellLines> rules;
    Rooms rooms;
    for (std::size_t i = 0; i < frame.columns.size(); ++i) {
        add_lines(headings.emplace_back(), frame.columns[i].heading, frame.widths[i], rooms);
        for (CellLine& line : headings.back())
            line.tone = Tone::strong;
        std::string& rule = rooms.emplace_back();
        for (std::size_t n = 0; n < frame.widths[i]; ++n)
            rule += "─";
        rules.push_back({{rule, frame.widths[i], Tone::faint}});
    }
    return side_by_side(headings, frame) + side_by_side(rules, frame);
}

std::string drawn(const Row& row, const Frame& frame) {
    Rooms rooms;
    std::vector<CellLines> cells;
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        cells.push_back(lines_of(row.cells[column], frame.widths[column], rooms));
    return side_by_side(cells, frame);
}

void one_by_one(const Grid& grid, const Manner& manner, text::Sink& sink) {
    std::size_t label_width = 0;
    for (const Column& column : grid.columns) {
        label_width = std::max(label_width, text::display_width(column.heading.text.view()) + gap);
    }
    for (std::size_t i = 0; i < grid.count; ++i) {
        if (i > 0) sink += '\n';
        const auto row = grid.row(i);
        if (row->kind == Row::Kind::heading) {
            sink += wrapped_lines(with_numbers(row->cells.front().main), Tone::strong, manner);
            continue;
        }
        for (std::size_t column = 0; column < row->cells.size(); ++column) {
            sink += plain_blanks(text::hanging(grid.columns[column].heading.text.view(),
                                               joined(row->cells[column], ", "), label_width,
                                               manner.width));
        }
    }
}

} // namespace

void text_table(const Grid& grid, const Manner& manner, text::Sink& sink) {
    const Frame frame{grid.columns, column_widths(grid, manner.width), manner};
    if (frame.widths.empty()) {
        one_by_one(grid, manner, sink);
        return;
    }
    sink += head_of(frame);
    bool is_below_heading = true; // or at the top
    for (std::size_t i = 0; i < grid.count; ++i) {
        const auto row = grid.row(i);
        if (row->kind == Row::Kind::heading) {
            if (!is_below_heading) sink += '\n';
            is_below_heading = true;
            sink += wrapped_lines(with_numbers(row->cells.front().main), Tone::strong, manner);
            continue;
        }
        is_below_heading = false;
        sink += drawn(*row, frame);
    }
}

} // namespace ktask::write
