#include "programme/state.hpp"

#include <algorithm>
#include <numeric>

namespace ktask::programme {

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
    }
    return {};
}

std::optional<State> state_from(std::string_view id) {
    const auto* const row =
        std::find_if(states.begin(), states.end(),
                     [&](const StateRow& candidate) { return candidate.id == id; });
    if (row == states.end()) return std::nullopt;
    return row->state;
}

bool is_done(const Programme& programme, const Task& task, deadline::Date today) {
    if (!is_done(programme, task)) return false;
    const auto on = done_on(programme, task);
    return !on || *on <= today;
}

Programme as_of(Programme programme, deadline::Date today) {
    for (Task& task : programme.tasks) {
        if (!is_done(programme, task) || is_done(programme, task, today)) continue;
        task.completion = not_done;
        programme.numbered.reset();
    }
    return programme;
}

Status status_of(const Programme& programme, const Task& task, deadline::Date today,
                 int soon_days) {
    const deadline::Interval& due = due_of(programme, task);
    const bool is_ongoing = due.kind == deadline::DeadlineKind::ongoing;
    if (is_done(programme, task, today)) {
        const auto on = done_on(programme, task);
        if (is_ongoing || !on) return {State::done, std::nullopt, false};
        const auto late = (*on - *due.last).count();
        if (late > 0) return {State::done_late, static_cast<int>(late), false};
        return {State::done_on_time, std::nullopt, false};
    }
    if (is_ongoing) return {State::ongoing, std::nullopt, false};
    const auto left = (*due.last - today).count();
    if (left < 0) return {State::overdue, static_cast<int>(-left), false};
    return {State::in_time, std::nullopt, left <= soon_days};
}

std::size_t StateCounts::all() const {
    return std::accumulate(by_state.begin(), by_state.end(), std::size_t{0});
}

} // namespace ktask::programme
