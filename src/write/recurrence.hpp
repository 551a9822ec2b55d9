#pragma once

#include <string>

#include "deadline/deadline.hpp"

namespace ktask::write {

/// The recurrence of work in a calendar (RFC 5545) whose event begins on `first`, which is one of
/// its days: an RRULE, or the days one by one where no rule says them. Each line ends in CRLF; ""
/// if its words name no day.
std::string calendar_recurrence(const deadline::Interval& interval, deadline::Date first);

} // namespace ktask::write
