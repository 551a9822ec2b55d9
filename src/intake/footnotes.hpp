#pragma once

#include <vector>

#include "intake/page.hpp"
#include "intake/remark.hpp"

namespace ktask::intake {

/// Puts the texts of footnotes where they are cited: superscript figures, `[1]` and `[^1]` become
/// notes, and the paragraphs that begin with them go, wherever they are; a page break may have put
/// them anywhere. What is never cited stays, and what has no text, each with a remark.
void place_footnotes(Page& page, Remarks& remarks);

} // namespace ktask::intake
