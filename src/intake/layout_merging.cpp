#include "intake/layout_merging.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

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
        are_tasks.push_back(!deciding.empty() &&
                            !says_nothing(cells.cells[deciding.front()].words));
    }
    return are_tasks;
}

using Rows = std::pair<std::size_t, std::size_t>;

/// Finds cells that are drawn over several rows.
class Merging {
public:
    Merging(const Table& table, const std::vector<DrawnHeading>& columns,
            const std::vector<DrawnLine>& lines, const RowLines& row_lines)
        : table_(table), lines_(lines), row_lines_(row_lines),
          are_tasks_(rows_of_tasks(table, columns)) {}

    bool is_task(std::size_t row) const { return are_tasks_[row]; }

    /// The rows over which a cell is drawn: it is in their middle, and the others have none.
    Rows rows_of_cell(std::size_t row, std::size_t column) const {
        std::size_t first = row;
        while (first > 1 && is_empty(first - 1, column))
            --first;
        std::size_t last = row;
        while (last + 1 < table_.rows.size() && is_empty(last + 1, column))
            ++last;
        const std::size_t above = row - first;
        const std::size_t below = last - row;
        if (above + below >= 2 && above <= below + 1 && below <= above + 1) return {first, last};
        return above + below == 0 ? Rows(row, row) : nearest(row, column, {first, last});
    }

    /// True if a cell is nearer to the middle of some rows than to that of its own.
    bool is_drawn_over(std::size_t row, std::size_t column, Rows rows) const {
        constexpr double clearly = 0.9;
        const double middle = middle_of_cell(row, column);
        const double own = std::abs(middle - row_lines_.middle_of(row, row));
        return std::abs(middle - row_lines_.middle_of(rows.first, rows.second)) + clearly <= own;
    }

private:
    bool is_empty(std::size_t row, std::size_t column) const {
        return are_tasks_[row] && says_nothing(table_.rows[row].cells[column].words);
    }

    Rows nearest(std::size_t row, std::size_t column, Rows widest) const {
        constexpr std::size_t reach = 3;
        Rows best(row, row);
        double least = std::abs(middle_of_cell(row, column) - row_lines_.middle_of(row, row));
        for (std::size_t first = row; first >= widest.first && row - first <= reach; --first) {
            for (std::size_t last = row; last <= widest.second && last - row <= reach; ++last) {
                const double distance =
                    std::abs(middle_of_cell(row, column) - row_lines_.middle_of(first, last));
                if (!is_drawn_over(row, column, {first, last}) || distance >= least) continue;
                least = distance;
                best = {first, last};
            }
        }
        return best;
    }

    double middle_of_cell(std::size_t row, std::size_t column) const {
        const std::size_t begin = row_lines_.begins[row - 1];
        const std::size_t end =
            row < row_lines_.begins.size() ? row_lines_.begins[row] : row_lines_.end;
        std::size_t first = end;
        std::size_t last = begin;
        for (std::size_t at = begin; at < end; ++at) {
            if (lines_[at].cells[column].empty()) continue;
            first = std::min(first, at);
            last = at;
        }
        return static_cast<double>(first + last) / 2;
    }

    const Table& table_;
    const std::vector<DrawnLine>& lines_;
    const RowLines& row_lines_;
    std::vector<bool> are_tasks_;
};

void cover(Table& table, std::size_t column, std::size_t first, std::size_t row, std::size_t last) {
    Cell merged = std::move(table.rows[row].cells[column]);
    merged.rows = static_cast<std::uint32_t>(last - first + 1);
    for (std::size_t at = first; at <= last; ++at) {
        table.rows[at].cells[column] = Cell{};
        table.rows[at].cells[column].is_covered = at > first;
    }
    table.rows[first].cells[column] = std::move(merged);
}

} // namespace

void merge_cells(Table& table, const std::vector<DrawnHeading>& columns,
                 const std::vector<DrawnLine>& lines, const RowLines& row_lines) {
    const Table before = table;
    const Merging merging(before, columns, lines, row_lines);
    for (std::size_t row = 1; row < before.rows.size(); ++row) {
        if (!merging.is_task(row)) continue;
        Rows rows(row, row);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const bool is_needed =
                columns[column].kind == Kind::due || columns[column].kind == Kind::lead;
            if (!is_needed || says_nothing(before.rows[row].cells[column].words)) continue;
            const Rows found = merging.rows_of_cell(row, column);
            if (found.second - found.first > rows.second - rows.first) rows = found;
        }
        if (rows.first == rows.second) continue;
        const bool are_many = rows.second - rows.first > 1;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const Kind kind = columns[column].kind;
            if (kind == Kind::number || kind == Kind::title || kind == Kind::code) continue;
            std::vector<std::size_t> written;
            for (std::size_t at = rows.first; at <= rows.second; ++at) {
                if (!says_nothing(before.rows[at].cells[column].words)) written.push_back(at);
            }
            const bool is_one = written.size() == 1 &&
                                (are_many || merging.is_drawn_over(written.front(), column, rows));
            if (is_one) cover(table, column, rows.first, written.front(), rows.second);
        }
        row = std::max(row, rows.second);
    }
}

void share_leads(Table& table, const std::vector<DrawnHeading>& columns) {
    const std::vector<bool> are_tasks = rows_of_tasks(table, columns);
    const auto lead = std::find_if(columns.begin(), columns.end(),
                                   [](const DrawnHeading& one) { return one.kind == Kind::lead; });
    const auto due = std::find_if(columns.begin(), columns.end(),
                                  [](const DrawnHeading& one) { return one.kind == Kind::due; });
    if (lead == columns.end() || due == columns.end()) return;
    const auto lead_column = static_cast<std::size_t>(lead - columns.begin());
    const auto due_column = static_cast<std::size_t>(due - columns.begin());
    for (std::size_t row = 2; row < table.rows.size(); ++row) {
        Row& above = table.rows[row - 1];
        Row& below = table.rows[row];
        const bool lacks_lead =
            are_tasks[row] && are_tasks[row - 1] && says_nothing(below.cells[lead_column].words) &&
            !below.cells[lead_column].is_covered && !says_nothing(below.cells[due_column].words);
        if (!lacks_lead || says_nothing(above.cells[lead_column].words)) continue;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const bool has_names =
                column == lead_column || columns[column].kind == Kind::coordinating;
            if (!has_names || !says_nothing(below.cells[column].words)) continue;
            above.cells[column].rows = 2;
            below.cells[column].is_covered = true;
            below.cells[column].is_guessed = true;
        }
    }
}

} // namespace ktask::intake
