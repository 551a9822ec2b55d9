#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "report/report.hpp"

namespace ktask::report {

/// How a task with a deadline is drawn: what matters at a glance.
enum class Mark { done, done_late, overdue, near, far };
/// How many marks there are.
constexpr std::size_t mark_count = 5;

/// The mark of a task with a deadline.
Mark mark_of(const programme::Status& status);

/// A task between the first day of its deadline, if it has one, and its last day, and the day on
/// which it was done, if it is known; all within the timeline.
struct TimelineRow {
    const selection::Selected* selected = nullptr;
    Mark mark = Mark::far;
    std::optional<deadline::Date> first;
    deadline::Date last;
    std::optional<deadline::Date> done;
};

/// The year of a programme with the days of its tasks.
struct Timeline {
    deadline::Date report_day;           ///< from which tasks are late, near or far
    deadline::Date first;                ///< of the year
    deadline::Date last;                 ///< of the year, or of the month of a later day of a task
    std::optional<deadline::Date> today; ///< the report's day, if it lies between them
    std::vector<deadline::Date> months;  ///< by their first days
    std::vector<TimelineRow> rows;       ///< by last day
    std::size_t outside = 0;             ///< tasks whose last day lies before or after
    std::array<std::size_t, mark_count> counts{}; ///< of all tasks with a deadline
};

/// The timeline of the tasks of a report, which must outlive it. At most `most_months` long: of
/// programmes that reach further, the year of the report is shown.
Timeline make_timeline(const Report& report);

constexpr int most_months = 24;

} // namespace ktask::report
