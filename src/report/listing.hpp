#pragma once

#include <span>
#include <vector>

#include "programme/state.hpp"
#include "report/agencies.hpp"
#include "selection/filter.hpp"

namespace ktask::report {

/// What `list` shows: tasks in their order, and how many are in each state on which day.
struct Listing {
    std::vector<selection::Selected> tasks;
    programme::StateCounts counts;
    deadline::Date today;
};

/// The listing of tasks that were selected on `today`.
Listing make_listing(std::vector<selection::Selected> tasks, deadline::Date today);

/// How many of the tasks are due soon.
std::size_t count_due_soon(const Listing& listing);

/// True if the tasks come from more than one programme.
bool has_several_programmes(std::span<const selection::Selected> tasks);

/// How much work of a programme an agency has, by the state of the tasks.
struct AgencyWork {
    AgencyPlace place;
    programme::StateCounts lead;
    programme::StateCounts
        coordinating; ///< as the tasks name it, not counting the groups it belongs to
};

/// The work of every agency of every programme, in the order of the registries.
std::vector<AgencyWork> agencies_at_work(std::span<const programme::Programme> programmes,
                                         deadline::Date today);

/// The work of one agency over all programmes whose registries have it.
struct AgencyTotal {
    std::vector<const AgencyWork*> parts; ///< of each programme; at least one
    programme::StateCounts lead;
    programme::StateCounts coordinating;
};

/// The same, each agency once, in the order in which they come. Leans on `work`.
std::vector<AgencyTotal> over_all_programmes(std::span<const AgencyWork> work);

} // namespace ktask::report
