#pragma once

#include <chrono>
#include <span>

#include "selection/filter.hpp"
#include "text/sink.hpp"
#include "words/language.hpp"

namespace ktask::write {

/// When a calendar is written, and when its alarms go off.
struct CalendarDays {
    std::chrono::sys_days today;      ///< states are those of this day
    std::chrono::sys_seconds written; ///< a later calendar replaces an earlier one
    int soon_days = 7;                ///< an alarm is so many days ahead
};

/// The tasks as a calendar (RFC 5545): one all-day event on each last day, with an alarm at eight
/// in the morning while the task is open. Tasks without a last day are left out; a calendar without
/// any event says only that nobody is busy, since an empty one would not be valid.
///
/// An event is known by the task's id and the programme's year, issuer and day of issue, or its
/// file's name if it has neither, so that a corrected title or a moved deadline is an event
/// changed, not a new one. Programmes that have all that in common are told apart by their titles.
void calendar(std::span<const selection::Selected> tasks, const CalendarDays& days,
              words::Speaker& speaker, text::Sink& sink);

} // namespace ktask::write
