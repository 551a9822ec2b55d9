#pragma once

#include <span>
#include <vector>

#include "selection/filter.hpp"

namespace ktask::report {

/// The days that reminders are about.
struct ReminderDays {
    deadline::Date today;
    int soon_days = 0; ///< how many days ahead is soon
};

/// What an agency has to be reminded of: tasks that it leads, and stages that it has of others, the
/// nearest last day first.
struct Reminder {
    const programme::Programme* programme = nullptr;
    programme::AgencyIndex agency = 0;
    std::vector<selection::Selected> overdue;
    std::vector<selection::Selected> due_soon;
};

/// One reminder for each agency with something overdue or due soon among `tasks`, in the order
/// of the programmes and their registries.
std::vector<Reminder> make_reminders(std::span<const programme::Programme> programmes,
                                     std::span<const selection::Selected> tasks,
                                     const ReminderDays& days);

} // namespace ktask::report
