#pragma once

#include <optional>
#include <string_view>

#include "deadline/tokens.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// Moves over a remark in brackets behind a deadline, which changes nothing: "(dự kiến)". One that
/// may change it is a problem: it holds a day, a period, a recurrence or a condition.
std::optional<text::Problem> read_remark(Cursor& cursor);

/// True if words that are no deadline name a day, a period or a condition all the same.
bool mentions_days(std::string_view words);

/// Why words that the grammar does not have leave the days open: the lunar calendar, school years.
std::optional<text::Problem> doubt_of_words(Cursor cursor);

} // namespace ktask::deadline
