#pragma once

#include <span>
#include <vector>

#include "selection/filter.hpp"

namespace ktask::report {

/// What an agency has to be reminded of: tasks that it leads, the nearest last day first.
struct Reminder {
    const programme::Programme* programme = nullptr;
    programme::AgencyIndex agency = 0;
    std::vector<selection::Selected> overdue;
    std::vector<selection::Selected> due_soon;
};

/// One reminder for each lead agency with something overdue or due soon among `tasks`, in the order
/// of the programmes and their registries.
std::vector<Reminder> make_reminders(std::span<const programme::Programme> programmes,
                                     std::span<const selection::Selected> tasks);

} // namespace ktask::report
