#pragma once

#include <vector>

#include "intake/lines.hpp"

namespace ktask::intake {

/// Puts the footnotes of a printed page behind all lines, with superscripts where they are cited:
/// on paper their numbers are raised, which a text does not show ("tình hình mới”2", and "2" at the
/// foot of that page). Does so only for a page on which each of its notes is cited.
void raise_footnotes(std::vector<Line>& lines);

} // namespace ktask::intake
