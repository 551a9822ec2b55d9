#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "intake/layout_heading.hpp"
#include "intake/lines.hpp"

namespace ktask::intake {

/// Lines of a table that have their columns at the same places: those of a page.
struct DrawnPart {
    DrawnHeadings headings;
    std::size_t begin = 0; ///< its lines
    std::size_t end = 0;
};

/// What each column of a line says.
using DrawnCells = std::vector<std::string>;

/// The cells of each line of a part; a cell for each heading.
std::vector<DrawnCells> cells_of(const std::vector<Line>& lines, const DrawnPart& part);

} // namespace ktask::intake
