#pragma once

#include <string>

#include "render/words.hpp"
#include "report/timeline.hpp"

namespace ktask::render {

/// What every drawing of a timeline says.

/// "T9", and "T1/23" where the timeline spans several years.
std::string month_heading(deadline::Date first, const report::Timeline& timeline,
                          const Words& words);

/// "hôm nay 26/09/2022"; the timeline must have a today.
std::string today_label(const report::Timeline& timeline, const Words& words);

/// How many tasks stand under each mark, in one sentence.
std::string timeline_in_words(const report::Timeline& timeline, const Words& words);

} // namespace ktask::render
