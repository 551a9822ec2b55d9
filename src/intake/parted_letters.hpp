#pragma once

#include <vector>

#include "intake/lines.hpp"

namespace ktask::intake {

/// Joins syllables whose letters a PDF parts ("qu ốc", "tr ẻ", "vi ệc"): where its font lacks
/// Vietnamese letters, they come from another one, and programs that read it see a gap. Only what
/// is no syllable in halves is joined; what follows further on in the line keeps its column.
void join_parted_letters(std::vector<Line>& lines);

} // namespace ktask::intake
