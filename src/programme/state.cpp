#include "programme/state.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "programme/task.hpp"
#include "text/fold.hpp"

namespace ktask::programme {

namespace {

/// What has one deadline: a task or a stage of one.
struct Part {
    Index due;
    Slice extended;
    const Event* done;            ///< nothing if it is open
    const Stage* stage = nullptr; ///< nothing if it is a task
};

Status status_of_part(const Programme& programme, const Part& part, deadline::Date today,
                      int soon_days) {
    const auto& due = [&](deadline::Date day) -> const deadline::Interval& {
        return programme.deadlines[deadline_on(programme, part.due, part.extended, day)].interval;
    };
    if (part.done != nullptr) {
        const auto on = part.done->on;
        if (!on || !deadline::falls_due(due(*on))) return {State::done, std::nullopt, false};
        const auto late = (*on - *due(*on).last).count();
        if (late > 0) return {State::done_late, static_cast<int>(late), false};
        return {State::done_on_time, std::nullopt, false};
    }
    const deadline::Interval& now = due(today);
    if (!deadline::falls_due(now)) {
        const bool is_unscheduled = now.kind == deadline::DeadlineKind::none;
        return {is_unscheduled ? State::unscheduled : State::ongoing, std::nullopt, false};
    }
    const auto left = (*now.last - today).count();
    if (left < 0) return {State::overdue, static_cast<int>(-left), false};
    return {State::in_time, std::nullopt, left <= soon_days};
}

Part whole(const Programme& programme, const Task& task, deadline::Date today) {
    return {task.due, task.extended, event_by(programme, task.done, today)};
}

/// The task, or its stages.
std::vector<Part> parts_of(const Programme& programme, const Task& task, deadline::Date today) {
    if (task.stages.count == 0) return {whole(programme, task, today)};
    std::vector<Part> parts;
    for (const Stage& stage : stages_of(programme, task))
        parts.push_back(
            {stage.due, stage.extended, completion_of(programme, task, stage, today), &stage});
    return parts;
}

bool falls_due(const Programme& programme, const Part& part, deadline::Date today) {
    const Index due = deadline_on(programme, part.due, part.extended, today);
    return deadline::falls_due(programme.deadlines[due].interval);
}

/// Which of two states is that of the whole: overdue before in time before done.
bool prevails(State one, State other) {
    constexpr std::array order = {State::overdue,    State::in_time,      State::done_late,
                                  State::done,       State::done_on_time, State::ongoing,
                                  State::unscheduled};
    return std::find(order.begin(), order.end(), one) <
           std::find(order.begin(), order.end(), other);
}

/// Those that fall due, the nearest first; all of them if none does.
std::vector<Part> deciding(const Programme& programme, std::vector<Part> parts,
                           deadline::Date today) {
    const auto last = [&](const Part& part) {
        const Index due = deadline_on(programme, part.due, part.extended, today);
        return programme.deadlines[due].interval.last;
    };
    const auto never = std::stable_partition(parts.begin(), parts.end(), [&](const Part& part) {
        return falls_due(programme, part, today);
    });
    if (never == parts.begin()) return parts;
    parts.erase(never, parts.end());
    std::stable_sort(parts.begin(), parts.end(),
                     [&](const Part& a, const Part& b) { return last(a) < last(b); });
    return parts;
}

/// Overdue if any part is, for as long as the oldest; else in time if any is open; else done, late
/// if any was. What never falls due holds nothing open, unless nothing else is there.
Status status_of_all(const Programme& programme, const std::vector<Part>& parts,
                     deadline::Date today, int soon_days) {
    std::optional<Status> all;
    bool is_due_soon = false;
    for (const Part& part : parts) {
        Status status = status_of_part(programme, part, today, soon_days);
        status.stage = part.stage;
        is_due_soon = is_due_soon || status.is_due_soon;
        const bool is_later =
            all && status.state == all->state && status.days_late > all->days_late;
        if (!all || is_later || prevails(status.state, all->state)) all = status;
    }
    all->is_due_soon = is_due_soon && all->state == State::in_time;
    return *all;
}

} // namespace

const StateRow& row_of(State state) {
    return states.at(static_cast<std::size_t>(state));
}

text::Message name_of(State state) {
    switch (state) {
    case State::done_on_time:
        return text::named("done on time", "state");
    case State::done_late:
        return text::named("done late", "state");
    case State::in_time:
        return text::named("in time", "state");
    case State::overdue:
        return text::named("overdue", "state");
    case State::done:
        return text::named("done", "state");
    case State::ongoing:
        return text::named("ongoing", "state");
    case State::unscheduled:
        return text::named("unscheduled", "state");
    case State::dropped:
        return text::named("dropped", "state");
    }
    return {};
}

std::optional<State> state_from(std::string_view name) {
    const std::string folded = text::fold(name);
    std::string as_id = folded;
    std::replace(as_id.begin(), as_id.end(), ' ', '-');
    for (const StateRow& row : states) {
        if (row.id == as_id) return row.state;
        for (const std::string_view words : row.vietnamese) {
            if (!words.empty() && text::fold(words) == folded) return row.state;
        }
    }
    return std::nullopt;
}

Programme as_of(Programme programme, deadline::Date today) {
    programme.as_of = today;
    programme.numbered.reset();
    std::erase_if(programme.tasks, [&](const Task& task) {
        return task.added != nowhere && added(programme, task) == nullptr;
    });
    return programme;
}

Status status_of(const Programme& programme, const Task& task, deadline::Date today,
                 int soon_days) {
    if (event_by(programme, task.dropped, today) != nullptr) return {State::dropped, {}, false};
    if (task.stages.count == 0)
        return status_of_part(programme, whole(programme, task, today), today, soon_days);
    const auto parts = deciding(programme, parts_of(programme, task, today), today);
    return status_of_all(programme, parts, today, soon_days);
}

Status status_of(const Programme& programme, const Task& task, const Stage& stage,
                 deadline::Date today, int soon_days) {
    const Event* const done = completion_of(programme, task, stage, today);
    return status_of_part(programme, {stage.due, stage.extended, done}, today, soon_days);
}

FallenDue fallen_due_of(const Programme& programme, const Task& task, deadline::Date today) {
    FallenDue fallen;
    if (event_by(programme, task.dropped, today) != nullptr) return fallen;
    for (const Part& part : parts_of(programme, task, today)) {
        const Index due = deadline_on(programme, part.due, part.extended, today);
        const deadline::Interval& interval = programme.deadlines[due].interval;
        if (!deadline::falls_due(interval)) continue;
        fallen.falls_due = true;
        if (*interval.last >= today) continue;
        fallen.has_fallen = true;
        fallen.is_done = fallen.is_done && part.done != nullptr;
    }
    return fallen;
}

std::size_t StateCounts::all() const {
    return std::accumulate(by_state.begin(), by_state.end(), std::size_t{0});
}

StateCounts& StateCounts::operator+=(const StateCounts& more) {
    for (std::size_t i = 0; i < by_state.size(); ++i)
        by_state.at(i) += more.by_state.at(i);
    return *this;
}

} // namespace ktask::programme
