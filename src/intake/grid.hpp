#pragma once

#include "intake/bounds.hpp"
#include "intake/page.hpp"

namespace ktask::intake {

/// Gives all rows of a table as many cells as the longest has; false if that is too much.
bool square(Table& table, Bounds& bounds);

/// Takes rows and columns without words from the end of a table whose rows have the same length.
/// Merged cells end where the table does.
void cut_empty_end(Table& table);

} // namespace ktask::intake
