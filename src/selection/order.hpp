#pragma once

#include <vector>

#include "selection/filter.hpp"

namespace ktask::selection {

/// Orders tasks by a key, equal ones as they stand in their document; tasks without a deadline come
/// last by `due`.
void sort(std::vector<Selected>& tasks, SortKey key, bool reverse);

} // namespace ktask::selection
