#pragma once

#include <string>

#include "render/words.hpp"
#include "report/report.hpp"

namespace ktask::render {

/// One page that needs nothing else: figures, the year as a drawing, tables; for the screen, a
/// phone and paper.
std::string report_as_html(const report::Report& report, const Words& words);

} // namespace ktask::render
