#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "programme/programme.hpp"
#include "text/message.hpp"

namespace ktask::programme {

/// The four states that Vietnamese administration counts, and those that stand apart.
enum class State { done_on_time, done_late, in_time, overdue, done, ongoing, unscheduled, dropped };

/// What is fixed about a state.
struct StateRow {
    State state;
    std::string_view id; ///< in JSON, CSV and --state
    int urgency;         ///< order of `--sort state`: what needs somebody comes first
    std::array<std::string_view, 2> vietnamese; ///< as people call it, the second one may be ""
};

/// In the order of State.
constexpr std::array<StateRow, 8> states = {{
    {State::done_on_time, "done-on-time", 4, {"hoàn thành đúng hạn", "đúng hạn"}},
    {State::done_late, "done-late", 3, {"hoàn thành quá hạn", "hoàn thành muộn"}},
    {State::in_time, "in-time", 1, {"đang thực hiện trong hạn", "trong hạn"}},
    {State::overdue, "overdue", 0, {"đang thực hiện quá hạn", "quá hạn"}},
    {State::done, "done", 5, {"đã hoàn thành", "hoàn thành"}},
    {State::ongoing, "ongoing", 2, {"thường xuyên", ""}},
    {State::unscheduled, "unscheduled", 2, {"chưa xác định thời hạn", "chưa xác định"}},
    {State::dropped, "dropped", 6, {"đưa ra khỏi chương trình", "đưa ra"}},
}};

/// What is fixed about one state.
const StateRow& row_of(State state);

/// "đang thực hiện quá hạn", within a sentence.
text::Message name_of(State state);

/// The state that is called so, by its id or in Vietnamese, whatever the case and accents.
std::optional<State> state_from(std::string_view name);

/// How a task stands on a day.
struct Status {
    State state = State::in_time;
    std::optional<int> days_late; ///< of done_late and overdue only
    bool is_due_soon = false; ///< in time, and the last day is today or at most `soon` days away
    const Stage* stage = nullptr; ///< by which a task with stages is so: of the overdue ones the
                                  ///< oldest, of those in time the nearest
};

/// How many days ahead a task is due soon, unless somebody says otherwise.
constexpr int default_soon_days = 7;

/// True if a state is one of being done.
constexpr bool is_done(State state) {
    return state == State::done_on_time || state == State::done_late || state == State::done;
}

/// The programme as it was on `today`: what is dated later has not happened yet, and tasks that
/// were added later are not there.
Programme as_of(Programme programme, deadline::Date today);

/// How the task stands on `today`, with all its stages.
Status status_of(const Programme& programme, const Task& task, deadline::Date today,
                 int soon_days = default_soon_days);

/// How one of its stages stands.
Status status_of(const Programme& programme, const Task& task, const Stage& stage,
                 deadline::Date today, int soon_days = default_soon_days);

/// What of a task has a last day, and what of that is over. What is dropped has none.
struct FallenDue {
    bool falls_due = false;  ///< it, or a stage of it, has a last day
    bool has_fallen = false; ///< one that is over
    bool is_done = true;     ///< all that has fallen due is done
};
FallenDue fallen_due_of(const Programme& programme, const Task& task, deadline::Date today);

/// How many tasks are in each state.
struct StateCounts {
    std::array<std::size_t, states.size()> by_state{};
    std::size_t& operator[](State state) { return by_state.at(static_cast<std::size_t>(state)); }
    std::size_t operator[](State state) const {
        return by_state.at(static_cast<std::size_t>(state));
    }
    std::size_t all() const;
    StateCounts& operator+=(const StateCounts& more);
};

} // namespace ktask::programme
