#include "report/matching.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "programme/id.hpp"
#include "programme/task.hpp"
#include "report/assignment.hpp"
#include "report/likeness.hpp"

namespace ktask::report {

namespace {

using programme::Index;
using programme::nowhere;
using programme::Programme;

constexpr double unlike = 0.3;       ///< below, one id is of two different things
constexpr double nearly_alike = 0.6; ///< from here on, two ids are of the same
constexpr std::size_t most_pairs = 4'000'000;

using Places = std::map<std::string, Index, std::less<>>;

Places places_by_id(const Programme& programme) {
    Places places;
    for (std::size_t i = 0; i < programme.tasks.size(); ++i) {
        places.emplace(programme::folded_id(programme::id_of(programme, programme.tasks[i])),
                       static_cast<Index>(i));
    }
    return places;
}

/// Whose counterpart is known, and whose is not.
struct Matching {
    std::vector<Index> after_of;       ///< each task before
    std::vector<Index> before_of;      ///< each task after
    std::vector<MatchedTask> unlikely; ///< have one id, but hardly the same words

    void join(Index before, Index after) {
        after_of[before] = after;
        before_of[after] = before;
    }
};

std::vector<std::size_t> without_counterpart(const std::vector<Index>& counterparts) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < counterparts.size(); ++i) {
        if (counterparts[i] == nowhere) places.push_back(i);
    }
    return places;
}

void match_by_id(const Programme& before, const Programme& after, const Likeness& likeness,
                 Matching& matching) {
    const Places places = places_by_id(after);
    for (const auto& [id, place] : places_by_id(before)) {
        const auto found = places.find(id);
        if (found == places.end()) continue;
        if (likeness.of(place, found->second).words < unlike)
            matching.unlikely.push_back({place, found->second});
        else
            matching.join(place, found->second);
    }
}

void match_by_words(const Likeness& likeness, Matching& matching) {
    const auto before = without_counterpart(matching.after_of);
    const auto after = without_counterpart(matching.before_of);
    if (before.size() * after.size() > most_pairs) return;
    std::vector<Candidate> candidates;
    for (const std::size_t one : before) {
        for (const std::size_t other : after) {
            const Alike alike = likeness.of(one, other);
            if (alike.words >= nearly_alike) candidates.push_back({one, other, alike.all});
        }
    }
    const auto assigned =
        best_assignment(candidates, matching.after_of.size(), matching.before_of.size());
    for (const std::size_t one : before) {
        if (assigned[one])
            matching.join(static_cast<Index>(one), static_cast<Index>(*assigned[one]));
    }
}

} // namespace

std::vector<MatchedTask> match_tasks(const Programme& before, const Programme& after) {
    const Likeness likeness(before, after);
    Matching matching{
        std::vector(before.tasks.size(), nowhere), std::vector(after.tasks.size(), nowhere), {}};
    match_by_id(before, after, likeness, matching);
    match_by_words(likeness, matching);
    for (const auto& [one, other] : matching.unlikely) {
        if (matching.after_of[one] == nowhere && matching.before_of[other] == nowhere)
            matching.join(one, other);
    }
    std::vector<MatchedTask> matched;
    const auto add_gone_from = [&](std::size_t place) {
        for (; place < before.tasks.size() && matching.after_of[place] == nowhere; ++place)
            matched.push_back({static_cast<Index>(place), nowhere});
    };
    add_gone_from(0);
    for (std::size_t i = 0; i < after.tasks.size(); ++i) {
        matched.push_back({matching.before_of[i], static_cast<Index>(i)});
        if (matching.before_of[i] != nowhere) add_gone_from(matching.before_of[i] + std::size_t{1});
    }
    return matched;
}

} // namespace ktask::report
