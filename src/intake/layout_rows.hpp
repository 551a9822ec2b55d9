#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "intake/layout_columns.hpp"

namespace ktask::intake {

/// A line of a drawn table.
struct DrawnLine {
    DrawnCells cells;
    std::vector<bool> are_doubtful;  ///< as those of a PartedLine
    std::size_t line = 0;            ///< where it is
    bool is_after_gap = false;       ///< a blank line is before it, or the end of a page
    bool is_after_page = false;      ///< the latter
    std::vector<std::size_t> widths; ///< of its columns
};

/// True if the first word of `next` would have had room behind what a line says in a column.
bool has_room_for(const DrawnLine& line, const std::string& next, std::size_t column);

/// The first line of each row. Rows are told apart by the numbers at their left, of which each is
/// in the middle of its row or at its top, by blank lines, and by sentences that go on.
std::vector<std::size_t> first_lines_of_rows(const std::vector<DrawnLine>& lines,
                                             const std::vector<DrawnHeading>& columns);

} // namespace ktask::intake
