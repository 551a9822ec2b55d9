#pragma once

#include <cstddef>
#include <functional>

namespace ktask::io {

/// Does `work` for each number below `count`, in any order and on as many processors as there are;
/// returns when all is done. `work` may write only to what belongs to its number. What it throws is
/// thrown, the first of several, and then not all was done.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace ktask::io
