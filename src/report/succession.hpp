#pragma once

#include <cstdint>
#include <vector>

#include "programme/programme.hpp"
#include "report/matching.hpp"

namespace ktask::report {

// A programme was issued again: its tasks have other numbers, leads, deadlines and partly other
// words. Which is which is found by what they say, all tasks at once; what leaves a doubt is not
// decided but asked about.

/// What a person has decided, by places.
struct Decided {
    std::vector<MatchedTask> same;
    std::vector<programme::Index> new_tasks;
    std::vector<programme::Index> gone;
};

/// Something that nobody but a person can tell.
struct Doubt {
    enum class Kind : std::uint8_t {
        reworded, ///< the only candidate has hardly the same words
        close,    ///< several are alike
        merged,   ///< one new task has the words of several old ones
        split,    ///< several new tasks have the words of one old one
        gone      ///< an old task that has been done or noted has no successor
    };
    Kind kind = Kind::reworded;
    std::vector<programme::Index> before; ///< the candidates, the likeliest first
    std::vector<programme::Index> after;
};

struct Succession {
    std::vector<programme::Index> before_of; ///< each task after; nowhere: new, or in doubt
    std::vector<programme::Index> gone;      ///< tasks before that have no successor for certain
    std::vector<Doubt> doubts;               ///< empty: all is certain
};

/// Finds the successors. With doubts, what is certain is there too.
Succession find_successors(const programme::Programme& before, const programme::Programme& after,
                           const Decided& decided);

} // namespace ktask::report
