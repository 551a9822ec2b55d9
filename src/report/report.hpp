#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "programme/programme.hpp"
#include "programme/state.hpp"
#include "report/agencies.hpp"
#include "report/changes.hpp"
#include "selection/filter.hpp"

namespace ktask::report {

/// The days that a report is about.
struct ReportDays {
    deadline::Date today; ///< states are those of this day
    deadline::Date since; ///< completions from this day
    deadline::Date until; ///< to this day are reported
    int soon_days = programme::default_soon_days;
};

/// How much is done, and of what. Ongoing tasks never count: they have no deadline.
struct CompletionRate {
    std::size_t all = 0;         ///< tasks with a deadline
    std::size_t done = 0;        ///< of these, done
    std::size_t due = 0;         ///< tasks whose last day is over
    std::size_t done_of_due = 0; ///< of these, done
};

/// What an agency leads of a programme, by state, and how much of it is done.
struct AgencyLead {
    AgencyPlace place;
    programme::StateCounts counts;
    CompletionRate rate;
};

/// What one agency leads over all programmes.
struct LeadTotal {
    std::vector<std::size_t> parts; ///< those of Report::agencies that it adds up; at least one
    programme::StateCounts counts;
    CompletionRate rate;
};

/// What was selected of one programme, by state, and how much of it is done.
struct ProgrammeTotal {
    const programme::Programme* programme = nullptr;
    programme::StateCounts counts;
    CompletionRate rate;
};

/// The deadline report: every figure and list, computed without any formatting. Sections are in the
/// order in which people want them: the longest overdue first, the nearest deadline first, the
/// latest completion first.
struct Report {
    ReportDays days;
    std::vector<const programme::Programme*>
        programmes;                         ///< that were asked, even if no task was selected
    std::vector<std::string> unread;        ///< files that it should be on but cannot be read
    text::Parts scope;                      ///< what was asked for; empty: everything
    std::vector<selection::Selected> tasks; ///< all, in the order of their documents
    programme::StateCounts totals;
    programme::StateCounts before; ///< the same tasks on the day before `days.since`
    std::size_t extended = 0;      ///< how many of them have had their deadline moved
    CompletionRate rate;
    std::vector<AgencyLead> agencies;   ///< those that lead a task, in the order of the registries
    std::vector<LeadTotal> lead_totals; ///< the same, each agency once
    std::vector<ProgrammeTotal> programme_totals; ///< of those with a task, in their order
    std::vector<selection::Selected> overdue;
    std::vector<selection::Selected> due_soon; ///< in time, or with a next day that is near
    std::vector<selection::Selected>
        next;              ///< in time, not yet due soon, the nearest: up to the fifth's last day
    std::size_t later = 0; ///< in time, and after those
    /// Tasks, and stages of tasks, that were completed on a day from since to until.
    std::vector<selection::Selected> completed;
    std::vector<selection::Selected> obstacles; ///< not done, the latest note is no mere progress
    std::vector<selection::Selected> ongoing;
    std::vector<selection::Selected> unscheduled;
    /// What changed since the day before the period, if that was asked for.
    std::optional<std::vector<Changes>> changes;
};

/// Orders tasks by their last day, or the next of recurring work, those of one day as they come.
void nearest_first(std::vector<selection::Selected>& tasks, deadline::Date today);

/// The years, in their order, in which a task that the report lists has its last day though their
/// holidays are not known: not all last days that are off can be said to be.
std::vector<int> years_of_unknown_holidays(const Report& report);

/// The report on `tasks`, which were selected from `programmes` on `days.today`.
Report make_report(std::span<const programme::Programme> programmes,
                   std::vector<selection::Selected> tasks, const ReportDays& days);

} // namespace ktask::report
