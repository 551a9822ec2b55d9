#pragma once

#include <span>
#include <vector>

#include "selection/filter.hpp"

namespace ktask {

/// What an agency has to be reminded of: tasks that it leads, the nearest last day first.
struct Reminder {
    const Programme* programme = nullptr;
    AgencyIndex agency = 0;
    std::vector<Selected> overdue;
    std::vector<Selected> due_soon;
};

/// One reminder for each lead agency with something overdue or due soon among `tasks`, in the order
/// of the programmes and their registries.
std::vector<Reminder> make_reminders(std::span<const Programme> programmes,
                                     std::span<const Selected> tasks);

} // namespace ktask
