#pragma once

#include <span>
#include <vector>

#include "programme/state.hpp"
#include "selection/filter.hpp"

namespace ktask {

/// What `list` shows: tasks in their order, and how many are in each state on which day.
struct Listing {
    std::vector<Selected> tasks;
    StateCounts counts;
    Date today;
};

/// The listing of tasks that were selected on `today`.
Listing make_listing(std::vector<Selected> tasks, Date today);

/// True if the tasks come from more than one programme.
bool has_several_programmes(std::span<const Selected> tasks);

/// How much work of a programme an agency has, by the state of the tasks.
struct AgencyWork {
    const Programme* programme = nullptr;
    AgencyIndex agency = 0;
    StateCounts lead;
    StateCounts coordinating; ///< as the tasks name it, not counting the groups it belongs to
};

/// The work of every agency of every programme, in the order of the registries.
std::vector<AgencyWork> agencies_at_work(std::span<const Programme> programmes, Date today);

} // namespace ktask
