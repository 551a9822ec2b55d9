#pragma once

#include <string>

#include "document/document.hpp"
#include "write/manner.hpp"

namespace ktask::write {

// Drawings for a terminal, where people would rather look than read.

/// A bar for each figure; "" if there is no room for bars.
std::string text_bars(const document::Figures& figures, const Manner& manner);

/// The months of a year beside each other, under each its tasks, and a mark for today.
std::string text_year(const document::Year& year, const Manner& manner);

} // namespace ktask::write
