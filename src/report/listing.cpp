#include "report/listing.hpp"

#include <algorithm>
#include <utility>

namespace ktask {

Listing make_listing(std::vector<Selected> tasks, Date today) {
    Listing listing{std::move(tasks), {}, today};
    for (const Selected& selected : listing.tasks)
        ++listing.counts[selected.status.state];
    return listing;
}

bool has_several_programmes(std::span<const Selected> tasks) {
    return std::any_of(tasks.begin(), tasks.end(), [&](const Selected& selected) {
        return selected.programme != tasks.front().programme;
    });
}

std::vector<AgencyWork> agencies_at_work(std::span<const Programme> programmes, Date today) {
    std::vector<AgencyWork> work;
    for (const Programme& programme : programmes) {
        const std::size_t first = work.size();
        for (AgencyIndex i = 0; i < programme.agencies.size(); ++i) {
            work.push_back({&programme, i, {}, {}});
        }
        for (const Task& task : programme.tasks) {
            const State state = status_of(task, today).state;
            ++work[first + task.lead].lead[state];
            for (const AgencyIndex agency : task.coordinating) {
                ++work[first + agency].coordinating[state];
            }
        }
    }
    return work;
}

} // namespace ktask
