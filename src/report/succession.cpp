#include "report/succession.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "programme/task.hpp"
#include "report/assignment.hpp"
#include "report/likeness.hpp"
#include "text/fold.hpp"

namespace ktask::report {

using programme::Index;
using programme::nowhere;
using programme::Programme;

namespace {

constexpr double least_likeness = 0.2; ///< below, two tasks have nothing to do with each other
constexpr double sure_distance = 0.15; ///< to whatever else comes into question
constexpr double contained = 0.6;      ///< of the words of a task that are found in another
constexpr double covered =
    0.8; ///< of the words of a task, so that none to speak of are from elsewhere

bool has_history(const Programme& programme, Index place) {
    const programme::Task& task = programme.tasks[place];
    const auto stages = programme::stages_of(programme, task);
    return task.done != nowhere || task.dropped != nowhere || task.notes.count > 0 ||
           task.extended.count > 0 ||
           std::any_of(stages.begin(), stages.end(), [](const programme::Stage& stage) {
               return stage.done != nowhere || stage.extended.count > 0;
           });
}

/// From when on two tasks are surely the same if nothing else is like them. "Xây dựng cơ sở dữ liệu
/// hộ nghèo" and "… về người cao tuổi" are alike by two thirds and not the same: of a short title
/// more has to be unchanged than of a long one, or the leads and days.
double sure_likeness(const Alike& alike) {
    constexpr double with_frame = 0.5;
    constexpr double of_short = 0.8; // up to ten words
    constexpr double of_long = 0.6;  // from twenty on
    if (alike.has_same_frame) return with_frame;
    return std::clamp(1 - static_cast<double>(alike.length) / 50, of_long, of_short);
}

/// The title as it is but for case, accents and white space; with more of the task if that is asked
/// for.
std::string wording_of(const Programme& programme, const programme::Task& task, bool is_whole) {
    std::string wording = text::fold(text::plain_text(programme::title_of(programme, task)));
    if (!is_whole) return wording;
    for (const programme::AgencyIndex lead : programme::leads_of(programme, task))
        wording += '\n' + text::squeezed(programme.agencies[lead].name);
    if (task.section != nowhere) {
        wording += '\n' + text::fold(text::plain_text(programme::text_of(
                              programme, programme.sections[task.section].words)));
    }
    return wording;
}

class Finding {
public:
    Finding(const Programme& before, const Programme& after)
        : before_(before), after_(after), likeness_(before, after),
          after_of_(before.tasks.size(), nowhere), is_settled_before_(before.tasks.size()),
          is_settled_after_(after.tasks.size()) {
        succession_.before_of.assign(after.tasks.size(), nowhere);
    }

    Succession found(const Decided& decided) && {
        take(decided);
        join_same_wording(false);
        join_same_wording(true);
        assign();
        look_for_merged();
        look_for_split();
        judge_pairs();
        judge_gone();
        return std::move(succession_);
    }

private:
    void join(Index before, Index after) {
        after_of_[before] = after;
        succession_.before_of[after] = before;
        is_settled_before_[before] = true;
        is_settled_after_[after] = true;
    }

    void take(const Decided& decided) {
        for (const MatchedTask& same : decided.same)
            join(same.before, same.after);
        for (const Index task : decided.new_tasks)
            is_settled_after_[task] = true;
        for (const Index task : decided.gone) {
            is_settled_before_[task] = true;
            succession_.gone.push_back(task);
        }
    }

    using Places = std::map<std::string, std::vector<Index>, std::less<>>;
    static Places places_by_wording(const Programme& programme, const std::vector<bool>& is_settled,
                                    bool is_whole) {
        Places places;
        for (std::size_t i = 0; i < programme.tasks.size(); ++i) {
            if (is_settled[i]) continue;
            places[wording_of(programme, programme.tasks[i], is_whole)].push_back(
                static_cast<Index>(i));
        }
        return places;
    }

    /// What has the same words, and alone in both versions, is the same.
    void join_same_wording(bool is_whole) {
        const Places after = places_by_wording(after_, is_settled_after_, is_whole);
        for (const auto& [wording, places] :
             places_by_wording(before_, is_settled_before_, is_whole)) {
            const auto same = after.find(wording);
            if (same == after.end() || places.size() != 1 || same->second.size() != 1) continue;
            join(places.front(), same->second.front());
        }
    }

    /// Pairs all others as they fit best together, if only a little.
    void assign() {
        std::vector<Candidate> candidates;
        for (std::size_t before = 0; before < before_.tasks.size(); ++before) {
            if (is_settled_before_[before]) continue;
            for (std::size_t after = 0; after < after_.tasks.size(); ++after) {
                if (is_settled_after_[after]) continue;
                const Alike alike = likeness_.of(before, after);
                if (alike.words >= least_likeness) candidates.push_back({before, after, alike.all});
            }
        }
        const auto assigned =
            best_assignment(candidates, before_.tasks.size(), after_.tasks.size());
        for (std::size_t before = 0; before < assigned.size(); ++before) {
            if (!assigned[before]) continue;
            after_of_[before] = static_cast<Index>(*assigned[before]);
            succession_.before_of[*assigned[before]] = static_cast<Index>(before);
        }
    }

    /// Takes a pair apart, or one that is alone, about which a doubt has been raised.
    void leave_open(Index before, Index after) {
        if (before != nowhere) {
            after_of_[before] = nowhere;
            is_settled_before_[before] = true;
        }
        if (after != nowhere) {
            succession_.before_of[after] = nowhere;
            is_settled_after_[after] = true;
        }
    }

    /// True if nothing surely like it has been found.
    bool is_loose_before(Index before) const {
        return !is_settled_before_[before] && !is_surely_alike(before, after_of_[before]);
    }
    bool is_loose_after(Index after) const {
        return !is_settled_after_[after] && !is_surely_alike(succession_.before_of[after], after);
    }
    bool is_surely_alike(Index before, Index after) const {
        if (before == nowhere || after == nowhere) return false;
        const Alike alike = likeness_.of(before, after);
        return alike.words >= sure_likeness(alike);
    }

    /// Old tasks without a sure successor whose words are in a new one, which has another
    /// predecessor.
    void look_for_merged() {
        for (std::size_t after = 0; after < after_.tasks.size(); ++after) {
            const Index its_own = succession_.before_of[after];
            if (its_own == nowhere || is_told_to_be(its_own, after)) continue;
            if (likeness_.part_in_before(its_own, after) >= covered) continue;
            std::vector<Index> parts = {its_own};
            for (std::size_t before = 0; before < before_.tasks.size(); ++before) {
                const auto part = static_cast<Index>(before);
                const bool is_part = part != its_own && is_loose_before(part) &&
                                     likeness_.part_in_after(before, after) >= contained;
                if (is_part) parts.push_back(part);
            }
            if (parts.size() == 1) continue;
            for (const Index part : parts)
                leave_open(part, after_of_[part]);
            succession_.doubts.push_back(
                {Doubt::Kind::merged, std::move(parts), {static_cast<Index>(after)}});
        }
    }

    /// New tasks without a sure predecessor whose words are in an old one, which has another
    /// successor.
    void look_for_split() {
        for (std::size_t before = 0; before < before_.tasks.size(); ++before) {
            const Index its_own = after_of_[before];
            if (its_own == nowhere || is_told_to_be(static_cast<Index>(before), its_own)) continue;
            if (likeness_.part_in_after(before, its_own) >= covered) continue;
            std::vector<Index> parts = {its_own};
            for (std::size_t after = 0; after < after_.tasks.size(); ++after) {
                const auto part = static_cast<Index>(after);
                const bool is_part = part != its_own && is_loose_after(part) &&
                                     likeness_.part_in_before(before, after) >= contained;
                if (is_part) parts.push_back(part);
            }
            if (parts.size() == 1) continue;
            for (const Index part : parts)
                leave_open(succession_.before_of[part], part);
            succession_.doubts.push_back(
                {Doubt::Kind::split, {static_cast<Index>(before)}, std::move(parts)});
        }
    }

    /// True if the pair has the same words, or a person has said that it is one.
    bool is_told_to_be(Index before, std::size_t after) const {
        return is_settled_before_[before] && is_settled_after_[after];
    }

    /// Whoever comes into question for one of a pair instead of the other, the likeliest first.
    std::vector<Index> rivals_after(std::size_t before, Index after, double least) const {
        std::vector<std::pair<double, Index>> rivals;
        for (std::size_t other = 0; other < after_.tasks.size(); ++other) {
            if (other == after || is_settled_after_[other]) continue;
            const double words = likeness_.of(before, other).words;
            if (words >= least) rivals.emplace_back(-words, static_cast<Index>(other));
        }
        return sorted(std::move(rivals));
    }
    std::vector<Index> rivals_before(Index before, std::size_t after, double least) const {
        std::vector<std::pair<double, Index>> rivals;
        for (std::size_t other = 0; other < before_.tasks.size(); ++other) {
            if (other == before || is_settled_before_[other]) continue;
            const double words = likeness_.of(other, after).words;
            if (words >= least) rivals.emplace_back(-words, static_cast<Index>(other));
        }
        return sorted(std::move(rivals));
    }
    static std::vector<Index> sorted(std::vector<std::pair<double, Index>> rivals) {
        std::sort(rivals.begin(), rivals.end());
        std::vector<Index> places;
        for (const auto& [likeness, place] : rivals)
            places.push_back(place);
        return places;
    }

    /// Keeps the pairs that are certain, and raises a doubt about every other.
    void judge_pairs() {
        std::vector<bool> is_certain(before_.tasks.size());
        for (std::size_t i = 0; i < before_.tasks.size(); ++i) {
            const auto before = static_cast<Index>(i);
            const Index after = after_of_[i];
            if (after == nowhere || is_settled_before_[i]) continue;
            const double words = likeness_.of(before, after).words;
            const double least = std::max(words - sure_distance, least_likeness);
            std::vector<Index> others_after = rivals_after(before, after, least);
            std::vector<Index> others_before = rivals_before(before, after, least);
            const bool is_alone = others_after.empty() && others_before.empty();
            if (is_alone && is_surely_alike(before, after)) {
                is_certain[i] = true;
                continue;
            }
            Doubt doubt{is_alone ? Doubt::Kind::reworded : Doubt::Kind::close, {before}, {after}};
            doubt.before.insert(doubt.before.end(), others_before.begin(), others_before.end());
            doubt.after.insert(doubt.after.end(), others_after.begin(), others_after.end());
            succession_.doubts.push_back(std::move(doubt));
        }
        for (std::size_t i = 0; i < before_.tasks.size(); ++i) {
            if (after_of_[i] == nowhere || is_settled_before_[i] || is_certain[i]) continue;
            leave_open(static_cast<Index>(i), after_of_[i]);
        }
    }

    /// What nobody has asked about and has no successor is gone.
    void judge_gone() {
        for (const Doubt& doubt : succession_.doubts) {
            for (const Index place : doubt.before)
                is_settled_before_[place] = true;
        }
        for (std::size_t i = 0; i < before_.tasks.size(); ++i) {
            if (after_of_[i] != nowhere || is_settled_before_[i]) continue;
            const auto place = static_cast<Index>(i);
            if (has_history(before_, place))
                succession_.doubts.push_back({Doubt::Kind::gone, {place}, {}});
            else
                succession_.gone.push_back(place);
        }
    }

    const Programme& before_;
    const Programme& after_;
    Likeness likeness_;
    std::vector<Index> after_of_;         ///< each task before
    std::vector<bool> is_settled_before_; ///< decided, or in doubt
    std::vector<bool> is_settled_after_;
    Succession succession_;
};

} // namespace

Succession find_successors(const Programme& before, const Programme& after,
                           const Decided& decided) {
    return Finding(before, after).found(decided);
}

} // namespace ktask::report
