#pragma once

#include <span>

#include "document/lines.hpp"
#include "selection/filter.hpp"

namespace ktask::document {

/// Everything about each task, with its footnotes under it.
Document show(std::span<const selection::Selected> tasks, Date today, words::Speaker& speaker);

} // namespace ktask::document
