#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "intake/layout_parting.hpp"
#include "intake/layout_shapes.hpp"
#include "intake/lines.hpp"

namespace ktask::intake {

/// The cells of a part.
struct DrawnTexts {
    std::vector<PartedLine> lines;
    std::vector<std::size_t> widths; ///< of the columns
};

/// Those of each part. Cells that no more than a blank parts are told apart by where their columns
/// are, and by what other lines say.
std::vector<DrawnTexts> cells_of(const std::vector<Line>& lines,
                                 const std::vector<DrawnPart>& parts);

} // namespace ktask::intake
