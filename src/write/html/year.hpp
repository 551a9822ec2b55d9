#pragma once

#include <string>

#include "document/document.hpp"
#include "text/sink.hpp"

namespace ktask::write::html {

/// The year as a figure: on wide screens and paper a line for each task, or
/// numbers for each month if the tasks are very many; on narrow screens the
/// months from top to bottom. With a legend and the summary in words. Nothing
/// if there are no bars.
void write_year(const document::Year& year, text::Sink& sink);

// Its drawings.

/// A line for each bar from left to right through the year.
void write_task_lines(const document::Year& year, text::Sink& sink);

/// How many bars of each mark are in each month.
std::string month_counts(const document::Year& year);

/// The months from top to bottom with the numbers of their tasks.
std::string month_ladder(const document::Year& year);

} // namespace ktask::write::html
