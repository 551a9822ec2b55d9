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

/// The cells of a part.
struct DrawnTexts {
    std::vector<DrawnCells> lines;   ///< of each line, a cell for each heading
    std::vector<std::size_t> widths; ///< of the columns
};

/// Those of each part. Cells that no more than a blank parts are told apart by where their columns
/// are, and by what other lines say.
std::vector<DrawnTexts> cells_of(const std::vector<Line>& lines,
                                 const std::vector<DrawnPart>& parts);

} // namespace ktask::intake
