#include "report/listing.hpp"

#include <algorithm>
#include <utility>

namespace ktask::report {

Listing make_listing(std::vector<selection::Selected> tasks, deadline::Date today) {
    Listing listing{std::move(tasks), {}, today};
    for (const selection::Selected& selected : listing.tasks)
        ++listing.counts[selected.status.state];
    return listing;
}

std::size_t count_due_soon(const Listing& listing) {
    return static_cast<std::size_t>(std::count_if(
        listing.tasks.begin(), listing.tasks.end(),
        [](const selection::Selected& selected) { return selected.status.is_due_soon; }));
}

bool has_several_programmes(std::span<const selection::Selected> tasks) {
    return std::any_of(tasks.begin(), tasks.end(), [&](const selection::Selected& selected) {
        return selected.programme != tasks.front().programme;
    });
}

std::vector<AgencyWork> agencies_at_work(std::span<const programme::Programme> programmes,
                                         deadline::Date today) {
    std::vector<AgencyWork> work;
    for (const programme::Programme& programme : programmes) {
        const std::size_t first = work.size();
        for (programme::AgencyIndex i = 0; i < programme.agencies.size(); ++i) {
            work.push_back({{&programme, i}, {}, {}});
        }
        for (const programme::Task& task : programme.tasks) {
            const programme::State state = programme::status_of(programme, task, today).state;
            for (const programme::AgencyIndex agency : leads_of(programme, task))
                ++work[first + agency].lead[state];
            for (const programme::AgencyIndex agency : coordinating_of(programme, task)) {
                ++work[first + agency].coordinating[state];
            }
        }
    }
    return work;
}

std::vector<AgencyTotal> over_all_programmes(std::span<const AgencyWork> work) {
    std::vector<AgencyPlace> places;
    for (const AgencyWork& one : work)
        places.push_back(one.place);
    std::vector<AgencyTotal> totals;
    for (const std::vector<std::size_t>& same : same_agencies(places)) {
        AgencyTotal& total = totals.emplace_back();
        for (const std::size_t i : same) {
            total.parts.push_back(&work[i]);
            total.lead += work[i].lead;
            total.coordinating += work[i].coordinating;
        }
    }
    return totals;
}

} // namespace ktask::report
