#include "render/table.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "text/width.hpp"

namespace ktask::render {

namespace {

constexpr std::size_t gap = 2;         // between columns
constexpr std::size_t rule_limit = 28; // of a word that may not be broken, such as a long URL

struct Extent {
    std::size_t least = 1; ///< of the widest word
    std::size_t full = 1;  ///< of the widest paragraph
};

Extent extent_of(const Table& table, std::size_t column) {
    const std::string& heading = table.columns[column].heading;
    Extent extent{text::widest_word(heading), text::display_width(heading)};
    for (const auto& row : table.rows) {
        for (const std::string& paragraph : row[column].paragraphs) {
            extent.least =
                std::max(extent.least, std::min(text::widest_word(paragraph), rule_limit));
            extent.full = std::max(extent.full, text::display_width(paragraph));
        }
    }
    extent.least = std::max<std::size_t>(extent.least, 1);
    return extent;
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
std::vector<std::size_t> column_widths(const Table& table, std::size_t width) {
    std::vector<Extent> extents;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        extents.push_back(extent_of(table, i));
    std::vector<std::size_t> widths;
    const bool has_limit = width != 0;
    for (const Extent& extent : extents)
        widths.push_back(has_limit ? extent.least : extent.full);
    if (!has_limit) return widths;
    const std::size_t used = std::accumulate(widths.begin(), widths.end(), std::size_t{0}) +
                             gap * (table.columns.size() - 1);
    if (used > width) return {};
    share_out(widths, extents, table.columns, width - used);
    return widths;
}

std::vector<std::string> lines_of(const Cell& cell, std::size_t width) {
    std::vector<std::string> lines;
    for (const std::string& paragraph : cell.paragraphs) {
        for (std::string& line : text::wrapped(paragraph, width))
            lines.push_back(std::move(line));
    }
    return lines;
}

std::string row_lines(const std::vector<Cell>& row, const Table& table,
                      const std::vector<std::size_t>& widths, bool use_colour) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
        cells.push_back(lines_of(row[i], widths[i]));
        height = std::max(height, cells.back().size());
    }
    std::string out;
    for (std::size_t line = 0; line < height; ++line) {
        std::string pending; // blanks that only count if something follows
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string text = line < cells[i].size() ? cells[i][line] : "";
            const std::size_t used = text::display_width(text);
            const std::string blanks(widths[i] - std::min(used, widths[i]), ' ');
            if (table.columns[i].is_number) pending += blanks;
            if (!text.empty()) {
                out += pending + painted(with_plain_blanks(text), row[i].colour, use_colour);
                pending.clear();
            }
            if (!table.columns[i].is_number) pending += blanks;
            pending.append(gap, ' ');
        }
        out += '\n';
    }
    return out;
}

std::string as_cards(const Table& table, const Layout& layout) {
    std::size_t label_width = 0;
    for (const Column& column : table.columns) {
        label_width = std::max(label_width, text::display_width(column.heading) + gap);
    }
    std::string out;
    for (const auto& row : table.rows) {
        if (!out.empty()) out += '\n';
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string text = fmt::format("{}", fmt::join(row[i].paragraphs, ", "));
            out += with_plain_blanks(
                hanging(table.columns[i].heading, text, label_width, layout.width));
        }
    }
    return out;
}

} // namespace

std::string painted(std::string_view text, Colour colour, bool use_colour) {
    if (!use_colour || colour == Colour::none || text.empty()) return std::string(text);
    constexpr std::string_view codes[] = {"0", "1", "2", "31", "33", "32"};
    return fmt::format("\x1b[{}m{}\x1b[0m", codes[static_cast<std::size_t>(colour)], text);
}

std::string with_plain_blanks(std::string text) {
    constexpr std::string_view no_break = "\u00a0";
    for (std::size_t at = text.find(no_break); at != std::string::npos;
         at = text.find(no_break, at + 1)) {
        text.replace(at, no_break.size(), 1, ' ');
    }
    return text;
}

std::string hanging(std::string_view label, std::string_view text, std::size_t label_width,
                    std::size_t width) {
    constexpr std::size_t narrowest = 10;
    const bool has_room = width == 0 || width >= label_width + narrowest;
    const std::size_t indent = has_room ? label_width : gap;
    const auto lines = text::wrapped(
        text, width == 0 ? 0 : std::max<std::size_t>(1, width - std::min(indent, width - 1)));
    std::string out = has_room ? text::padded(label, label_width) : fmt::format("{}\n", label);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 || !has_room) out += std::string(indent, ' ');
        out += lines[i] + '\n';
    }
    return out;
}

std::string laid_out(const Table& table, const Layout& layout) {
    const auto widths = column_widths(table, layout.width);
    if (widths.empty()) return as_cards(table, layout);
    std::vector<Cell> headings;
    std::vector<Cell> rules;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        headings.push_back({{table.columns[i].heading}, Colour::bold});
        std::string rule;
        for (std::size_t n = 0; n < widths[i]; ++n)
            rule += "─";
        rules.push_back({{rule}, Colour::dim});
    }
    std::string out = row_lines(headings, table, widths, layout.colour);
    out += row_lines(rules, table, widths, layout.colour);
    for (const auto& row : table.rows)
        out += row_lines(row, table, widths, layout.colour);
    return out;
}

} // namespace ktask::render
