#pragma once

#include <cstddef>

namespace ktask::test {

/// From now on `operator new` works so many times, and then never again.
void let_memory_end_after(std::size_t allocations);

} // namespace ktask::test
