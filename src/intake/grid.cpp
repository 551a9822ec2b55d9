#include "intake/grid.hpp"

#include <algorithm>

#include "intake/words.hpp"

namespace ktask::intake {

namespace {

/// Cells of a row up to the last that has words.
std::size_t used_cells(const Row& row) {
    const auto last = std::find_if(row.cells.rbegin(), row.cells.rend(), [](const Cell& cell) {
        return has_words(cell.words.text) || !cell.words.notes.empty();
    });
    return static_cast<std::size_t>(row.cells.rend() - last);
}

std::uint32_t at_most(std::uint32_t span, std::size_t left) {
    return static_cast<std::uint32_t>(std::min<std::size_t>(span, left));
}

} // namespace

bool square(Table& table, Bounds& bounds) {
    std::size_t longest = 0;
    for (const Row& row : table.rows)
        longest = std::max(longest, row.cells.size());
    for (Row& row : table.rows) {
        if (!bounds.take_cells(longest - row.cells.size())) return false;
        row.cells.resize(longest);
    }
    return true;
}

void cut_empty_end(Table& table) {
    std::size_t columns = 0;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::size_t used = used_cells(table.rows[i]);
        columns = std::max(columns, used);
        if (used > 0) rows = i + 1;
    }
    table.rows.resize(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        std::vector<Cell>& cells = table.rows[i].cells;
        cells.resize(columns);
        for (std::size_t j = 0; j < columns; ++j) {
            cells[j].columns = at_most(cells[j].columns, columns - j);
            cells[j].rows = at_most(cells[j].rows, rows - i);
        }
    }
}

} // namespace ktask::intake
