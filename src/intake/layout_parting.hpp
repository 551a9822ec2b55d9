#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "intake/layout_phrases.hpp"
#include "intake/layout_shapes.hpp"
#include "intake/lines.hpp"

namespace ktask::intake {

/// What each column of a line says.
using DrawnCells = std::vector<std::string>;

/// What is around a line, by which its cells are told.
struct DrawnAround {
    DrawnCells before;               ///< what its columns said last
    DrawnCells behind;               ///< what they say next
    std::vector<std::size_t> nearby; ///< where cells begin on several lines around
};

/// The cells of a line, and whether another way to part it is about as good.
struct PartedLine {
    DrawnCells cells;
    std::vector<bool> are_doubtful; ///< of the columns
    double cost = 0;                ///< how unlikely they are
};

/// Parts a line into cells so that each is where its column is, and gaps are between cells rather
/// than within. Cells that only one blank parts are told apart by what is around and what is said
/// elsewhere.
PartedLine parted(const Line& line, const std::vector<Shape>& shapes, const DrawnPart& part,
                  const Phrases& phrases, const DrawnAround& around);

} // namespace ktask::intake
