#pragma once

#include <vector>

#include "programme/programme.hpp"

namespace ktask::report {

/// A task in two versions of a programme, by its places; nowhere in the one that does not have it.
struct MatchedTask {
    programme::Index before = programme::nowhere;
    programme::Index after = programme::nowhere;
};

/// The tasks of two versions, in the order of the later one; those that are gone behind what was
/// before them. A task is the one with the same id, unless what it says is quite another thing and
/// is found under another id; where an id is gone, the one with the same or nearly the same words.
std::vector<MatchedTask> match_tasks(const programme::Programme& before,
                                     const programme::Programme& after);

} // namespace ktask::report
