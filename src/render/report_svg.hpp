#pragma once

#include <string>
#include <string_view>

#include "render/words.hpp"
#include "report/timeline.hpp"

namespace ktask::render {

/// Drawings of the timeline for a page, coloured by the page's style sheet; every mark has a shape
/// of its own, so that nothing depends on colour.

/// The class and the name of the shape of a mark: "overdue".
std::string_view name_of(report::Mark mark);

/// The shapes of the marks, which the drawings and the legend refer to. Stands once on a page.
std::string mark_shapes();

/// A line for each task from left to right through the year; "" if there are too many tasks.
std::string task_lines(const report::Timeline& timeline, const Words& words);

/// The months from top to bottom with the numbers of their tasks, for a narrow screen.
std::string month_ladder(const report::Timeline& timeline, const Words& words);

} // namespace ktask::render
