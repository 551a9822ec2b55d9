#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"
#include "renew/plan.hpp"

namespace ktask::renew {

/// A text value with spaces for its footnotes and marks, so that what is left stands where it did.
std::string without_footnotes(std::string_view marked);

/// Renews a text that is not a deadline: moves years on that are surely the programme's or those of
/// `due`, the task's own deadline, and marks what else may not be the same another year. Footnotes
/// stay as they are.
void renew_words(Renewing& renewing, const Place& place,
                 const std::vector<deadline::Interval>& due = {});

/// Marks what in a text may not be the same another year.
void mark_words(Renewing& renewing, const Place& place);

} // namespace ktask::renew
