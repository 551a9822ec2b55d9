#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "intake/numbering.hpp"
#include "intake/page.hpp"
#include "intake/table.hpp"

namespace ktask::intake {

/// A row with what merged cells say in each of their rows.
struct FullRow {
    std::vector<Words> cells;
    std::vector<bool> is_copied;   ///< from a cell above
    std::vector<bool> is_guessed;  ///< that it is
    std::vector<bool> is_doubtful; ///< words may be in the wrong column
    std::size_t widest = 1;        ///< columns that one cell spans
    Place place;
    Words nothing; ///< of a column that there is not
};

/// The rows of a table below its headings, but for those that say nothing or the headings again.
std::vector<FullRow> full_rows(const Table& table, const TaskColumns& columns);

/// The first column of a kind.
std::optional<std::size_t> column_of(const TaskColumns& columns, Kind kind);

/// What a row says in that column.
const Words& cell_of(const FullRow& row, const TaskColumns& columns, Kind kind);
bool says(const FullRow& row, const TaskColumns& columns, Kind kind);

/// The number in one of the columns of numbers, counted from the left.
std::optional<Numbered> number_in(const FullRow& row, const TaskColumns& columns,
                                  std::size_t which);

/// The words of a row that has nothing but one text, perhaps repeated in each of its cells; beside
/// it at most a number.
const Words* only_text(const FullRow& row, const TaskColumns& columns);

} // namespace ktask::intake
