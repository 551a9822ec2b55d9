#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/request.hpp"
#include "selection/filter.hpp"
#include "text/note.hpp"

namespace ktask::cli {

/// The tasks that are named on the command line; throws a usage error for what is no id.
std::vector<selection::TaskName> read_ids(const Request& request);

/// The filter that the typed words mean, on a day. Throws a usage error with a caret for a period,
/// state, sort key or id that cannot be understood. With --explain, adds notes on how periods and
/// agencies were understood.
selection::Filter read_filter(const Request& request,
                              std::span<const programme::Programme> programmes,
                              deadline::Date today, text::Notes& notes);

/// How many days away "due soon" reaches.
int read_soon(const Request& request);

/// The tasks that the filter wants; throws if an id or an agency is unknown or ambiguous.
std::vector<selection::Selected> select_or_fail(std::span<const programme::Programme> programmes,
                                                const selection::Filter& filter,
                                                deadline::Date today, int soon_days);

} // namespace ktask::cli
