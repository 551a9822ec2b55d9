#include "intake/layout.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "intake/layout_columns.hpp"
#include "intake/layout_rows.hpp"
#include "intake/numbering.hpp"
#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

/// True if from this line on there is text across the columns.
bool is_behind_table(const std::vector<Line>& lines, std::size_t at) {
    const std::string words = words_at(lines[at], 0);
    if (begins_with_words(words, "noi nhan") || words.starts_with("TM. ")) return true;
    constexpr std::size_t enough = 3;
    constexpr std::size_t least_width = 60;
    constexpr std::size_t reach = 8;
    std::size_t found = 0;
    for (std::size_t i = at; i < std::min(lines.size(), at + reach) && found < enough; ++i) {
        if (lines[i].is_blank()) continue;
        const bool is_across = chunks_of(lines[i]).size() == 1 &&
                               lines[i].end() - lines[i].begin >= least_width;
        if (!is_across) return false;
        ++found;
    }
    return found == enough;
}

/// The parts of the table whose headings are at line `at`, page by page.
std::vector<DrawnPart> parts_of(const std::vector<Line>& lines, DrawnHeadings headings) {
    std::vector<DrawnPart> parts;
    const std::size_t first = headings.end;
    parts.push_back({std::move(headings), first, first});
    for (std::size_t at = first; at < lines.size();) {
        if (!lines[at].is_blank()) {
            if (auto again = drawn_headings(lines, at)) {
                if (!are_same(*again, parts.front().headings)) break;
                at = again->end;
                parts.push_back({std::move(*again), at, at});
                continue;
            }
            if (is_behind_table(lines, at)) break;
        }
        parts.back().end = ++at;
    }
    return parts;
}

std::vector<DrawnLine> drawn_lines(const std::vector<Line>& lines, const std::vector<DrawnPart>& parts) {
    std::vector<DrawnLine> all;
    for (const DrawnPart& part : parts) {
        auto cells = cells_of(lines, part);
        bool is_after_gap = false;
        for (std::size_t at = part.begin; at < part.end; ++at) {
            if (lines[at].is_blank()) {
                is_after_gap = at > part.begin;
                continue;
            }
            all.push_back({std::move(cells[at - part.begin]), at, is_after_gap});
            is_after_gap = false;
        }
    }
    return all;
}

/// The columns in which something is written: a heading over others has none of its own.
std::vector<std::size_t> columns_in_use(const std::vector<DrawnLine>& lines,
                                        const std::vector<DrawnHeading>& columns) {
    std::vector<std::size_t> used;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const bool is_used = columns[column].kind != Kind::number || std::any_of(lines.begin(), lines.end(), [&](const DrawnLine& line) {
            return !line.cells[column].empty();
        });
        if (is_used) used.push_back(column);
    }
    return used;
}

bool begins_item(const std::string& line) {
    const auto number = number_at_front(line);
    return number && !is_number(*number);
}

/// What lines [begin, end) say in a column; an item of a list begins a line of its own.
Words cell_words(const std::vector<DrawnLine>& lines, std::size_t begin, std::size_t end,
                 std::size_t column) {
    Words words;
    for (std::size_t at = begin; at < end; ++at) {
        const std::string& line = lines[at].cells[column];
        if (line.empty()) continue;
        Words more;
        more.text = line;
        add(words, begins_item(line) ? "\n" : " ", more);
    }
    return words;
}

/// Whether a row is a task that may share a cell with those beside it.
std::vector<bool> rows_of_tasks(const Table& table, const std::vector<DrawnHeading>& columns) {
    const auto of_kind = [&](Kind kind) {
        std::vector<std::size_t> found;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (columns[column].kind == kind) found.push_back(column);
        }
        return found;
    };
    const auto numbers = of_kind(Kind::number);
    const auto leads = of_kind(Kind::lead);
    const auto& deciding = numbers.size() > 1 ? numbers : leads;
    std::vector<bool> are_tasks(1, false);
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        const Row& cells = table.rows[row];
        are_tasks.push_back(!deciding.empty() && !says_nothing(cells.cells[deciding.front()].words));
    }
    return are_tasks;
}

/// The rows [first, last] over which the cell of a row is drawn: it is in their middle, and the
/// others have none.
std::pair<std::size_t, std::size_t> rows_of_cell(const Table& table, const std::vector<bool>& are_tasks,
                                                 std::size_t row, std::size_t column) {
    const auto is_empty = [&](std::size_t at) {
        return are_tasks[at] && says_nothing(table.rows[at].cells[column].words);
    };
    std::size_t first = row;
    while (first > 1 && is_empty(first - 1))
        --first;
    std::size_t last = row;
    while (last + 1 < table.rows.size() && is_empty(last + 1))
        ++last;
    const std::size_t above = row - first;
    const std::size_t below = last - row;
    const bool is_middle = above + below >= 2 && above <= below + 1 && below <= above + 1;
    return is_middle ? std::pair(first, last) : std::pair(row, row);
}

void cover(Table& table, std::size_t column, std::size_t first, std::size_t row, std::size_t last) {
    Cell merged = std::move(table.rows[row].cells[column]);
    merged.rows = static_cast<std::uint32_t>(last - first + 1);
    for (std::size_t at = first; at <= last; ++at) {
        table.rows[at].cells[column] = Cell{};
        table.rows[at].cells[column].is_covered = at > first;
    }
    table.rows[first].cells[column] = std::move(merged);
}

/// Makes one cell of what is drawn over several rows. That a deadline is, which every task has,
/// tells it of the other columns too.
void merge_cells(Table& table, const std::vector<DrawnHeading>& columns) {
    const auto due = std::find_if(columns.begin(), columns.end(), [](const DrawnHeading& one) {
        return one.kind == Kind::due;
    });
    if (due == columns.end()) return;
    const auto due_column = static_cast<std::size_t>(due - columns.begin());
    const std::vector<bool> are_tasks = rows_of_tasks(table, columns);
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        if (says_nothing(table.rows[row].cells[due_column].words) || !are_tasks[row]) continue;
        const auto [first, last] = rows_of_cell(table, are_tasks, row, due_column);
        if (first == last) continue;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const Kind kind = columns[column].kind;
            if (kind == Kind::number || kind == Kind::title || kind == Kind::code) continue;
            std::vector<std::size_t> written;
            for (std::size_t at = first; at <= last; ++at) {
                if (!says_nothing(table.rows[at].cells[column].words)) written.push_back(at);
            }
            if (written.size() == 1) cover(table, column, first, written.front(), last);
        }
        row = last;
    }
}

} // namespace

std::optional<Drawn> drawn_table(const std::vector<Line>& lines, std::size_t at) {
    auto headings = drawn_headings(lines, at);
    if (!headings) return std::nullopt;
    const std::uint32_t heading_line = lines[at].number;
    const std::vector<DrawnPart> parts = parts_of(lines, std::move(*headings));
    std::vector<DrawnLine> all = drawn_lines(lines, parts);
    std::vector<DrawnHeading> columns;
    const auto used = columns_in_use(all, parts.front().headings.columns);
    for (const std::size_t column : used)
        columns.push_back(parts.front().headings.columns[column]);
    for (DrawnLine& line : all) {
        DrawnCells cells;
        for (const std::size_t column : used)
            cells.push_back(std::move(line.cells[column]));
        line.cells = std::move(cells);
    }
    Drawn drawn;
    drawn.end = parts.back().end;
    Row heading;
    heading.place.line = heading_line;
    for (const DrawnHeading& column : columns) {
        heading.cells.emplace_back();
        heading.cells.back().words.text = column.words;
    }
    drawn.table.rows.push_back(std::move(heading));
    const std::vector<std::size_t> begins = first_lines_of_rows(all, columns);
    for (std::size_t row = 0; row < begins.size(); ++row) {
        const std::size_t end = row + 1 < begins.size() ? begins[row + 1] : all.size();
        Row cells;
        cells.place.line = lines[all[begins[row]].line].number;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            cells.cells.emplace_back();
            cells.cells.back().words = cell_words(all, begins[row], end, column);
        }
        drawn.table.rows.push_back(std::move(cells));
    }
    merge_cells(drawn.table, columns);
    return drawn;
}

} // namespace ktask::intake
