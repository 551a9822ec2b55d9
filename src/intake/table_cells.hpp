#pragma once

#include <cstddef>
#include <string>

#include "intake/said.hpp"
#include "intake/table_rows.hpp"

namespace ktask::intake {

/// Fills in what the cells of a row say, all but number and title.
void fill(Said& said, const FullRow& row, const TaskColumns& columns);

/// What a further column is called.
std::string heading_over(const TaskColumns& columns, std::size_t column);

} // namespace ktask::intake
