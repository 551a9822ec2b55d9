#pragma once

#include <string>

#include "render/report_parts.hpp"
#include "render/table.hpp"
#include "report/timeline.hpp"

namespace ktask::render {

/// Drawings for a terminal, where people would rather look than read.

/// A bar for each state; "" if there is no room for bars.
std::string state_bars(const ReportParts& parts, const Layout& layout);

/// The months of the timeline beside each other, under each the tasks whose last day it has, and a
/// mark for today.
std::string month_strip(const report::Timeline& timeline, const Words& words, const Layout& layout);

} // namespace ktask::render
