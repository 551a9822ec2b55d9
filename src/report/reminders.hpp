#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/agencies.hpp"
#include "selection/filter.hpp"

namespace ktask::report {

/// The days that reminders are about.
struct ReminderDays {
    deadline::Date today;
    int soon_days = 0; ///< how many days ahead is soon
};

/// What an agency has to be reminded of, over all programmes: tasks that it leads, and stages that
/// it has of others, the nearest last day first.
struct Reminder {
    std::vector<AgencyPlace> places; ///< in each programme whose registry has it; at least one
    std::vector<selection::Selected> overdue;
    std::vector<selection::Selected> due_soon;
};

/// The programmes that a reminder is about, in their order.
std::vector<const programme::Programme*> programmes_of(const Reminder& reminder);

/// The addresses that any of the programmes has for it, each once.
std::vector<std::string> emails_of(const Reminder& reminder);

/// One reminder for each agency with something overdue or due soon among `tasks`, which are of
/// these programmes, in the order of the programmes and their registries.
std::vector<Reminder> make_reminders(std::span<const programme::Programme> programmes,
                                     std::span<const selection::Selected> tasks,
                                     const ReminderDays& days);

} // namespace ktask::report
