#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "selection/agencies.hpp"
#include "selection/filter.hpp"
#include "selection/period.hpp"
#include "selection/states.hpp"
#include "selection/task_name.hpp"
#include "selection/words.hpp"

namespace ktask::selection {

namespace {

using Option = std::string_view;
using Values = std::span<const std::string>;
using Understanding = tl::expected<Condition, Objection>;
using deadline::Interval;
using programme::AgencyIndex;
using programme::State;
using text::message;
using text::Parts;

Understanding read_ids(Option /*option*/, Values values, const Reading& reading) {
    const auto names = read_task_names(values, year_for_examples(reading));
    if (!names) return tl::unexpected(names.error());
    auto found = find_tasks(*names, reading.programmes, reading.today);
    if (!found) return tl::unexpected(std::move(found.error()));
    Parts said;
    for (const TaskName& name : *names) {
        const std::string words = in_programme(name);
        said.parts.push_back(name.programme.empty() ? message("{}", words)
                                                    : message("{}:{}", name.programme, words));
    }
    const auto meant = std::make_shared<const std::vector<NamedTasks>>(std::move(*found));
    Condition condition;
    condition.scope = message("task id {}", std::move(said));
    condition.of_task = [meant](const Candidate& candidate) {
        return (*meant)[candidate.place].contains(
            static_cast<std::size_t>(&candidate.task - candidate.programme.tasks.data()));
    };
    condition.of_stage = [meant](std::size_t programme, std::size_t task, std::size_t stage) {
        const auto named = (*meant)[programme].find(task);
        return named != (*meant)[programme].end() &&
               (named->second.is_whole || std::binary_search(named->second.stages.begin(),
                                                             named->second.stages.end(), stage));
    };
    return condition;
}

bool is_within(const Interval& period, deadline::Date day) {
    return (!period.first || *period.first <= day) && (!period.last || day <= *period.last);
}

bool is_by(const Interval& period, deadline::Date day) {
    return day <= *period.last;
}

bool is_before(const Interval& period, deadline::Date day) {
    return day < *period.first;
}

/// True if the days of a deadline meet a period. Where its words give no start they begin with the
/// programme's issue.
bool meets(const Interval& period, const Interval& due, const programme::Programme& programme) {
    if (!due.first && !due.last) return false;
    const deadline::Date issue =
        programme.issued.value_or(*deadline::make_date(programme.year, 1, 1));
    const bool begins_in_time = !period.last || due.first.value_or(issue) <= *period.last;
    const bool ends_in_time = !period.first || !due.last || *due.last >= *period.first;
    return begins_in_time && ends_in_time;
}

Understanding read_active(Option option, Values values, const Reading& reading) {
    PeriodUse use;
    use.holds = meets;
    use.scope = [](Parts periods) { return message("active {}", std::move(periods)); };
    use.named = days_of;
    return read_periods(option, values, reading, use);
}

Understanding read_due(Option option, Values values, const Reading& reading) {
    PeriodUse use;
    use.holds = holds_for_last<is_within>;
    use.scope = [](Parts periods) { return message("last day {}", std::move(periods)); };
    use.named = days_of;
    return read_periods(option, values, reading, use);
}

Understanding read_due_by(Option option, Values values, const Reading& reading) {
    PeriodUse use;
    use.needs_last = true;
    use.holds = holds_for_last<is_by>;
    use.scope = [](Parts days) { return message("last day by {}", std::move(days)); };
    use.named = [](const Interval& period) { return message("{}", *period.last); };
    return read_periods(option, values, reading, use);
}

Understanding read_due_before(Option option, Values values, const Reading& reading) {
    PeriodUse use;
    use.needs_first = true;
    use.holds = holds_for_last<is_before>;
    use.scope = [](Parts days) { return message("last day before {}", std::move(days)); };
    use.named = [](const Interval& period) { return message("{}", *period.first); };
    return read_periods(option, values, reading, use);
}

Understanding read_state(Option option, Values values, const Reading& /*reading*/) {
    return read_states(option, values);
}

bool contains(const std::vector<AgencyIndex>& wanted, AgencyIndex agency) {
    return std::binary_search(wanted.begin(), wanted.end(), agency);
}

bool leads(const std::vector<AgencyIndex>& wanted, const Candidate& candidate) {
    const auto found = programme::leads_of(candidate.programme, candidate.task);
    const auto stages = programme::stages_of(candidate.programme, candidate.task);
    return std::any_of(found.begin(), found.end(),
                       [&](AgencyIndex agency) { return contains(wanted, agency); }) ||
           std::any_of(stages.begin(), stages.end(),
                       [&](const programme::Stage& stage) { return contains(wanted, stage.lead); });
}

bool coordinates(const std::vector<AgencyIndex>& wanted, const Candidate& candidate) {
    const auto found = programme::coordinating_of(candidate.programme, candidate.task);
    return std::any_of(found.begin(), found.end(),
                       [&](AgencyIndex agency) { return contains(wanted, agency); });
}

Understanding read_agency(Option option, Values values, const Reading& reading) {
    AgencyUse use;
    use.holds = [](const std::vector<AgencyIndex>& wanted, const Candidate& candidate) {
        return leads(wanted, candidate) || coordinates(wanted, candidate);
    };
    use.through_groups = true;
    use.scope = [](Parts names) { return message("agency {}", std::move(names)); };
    return read_agencies(option, values, reading, use);
}

Understanding read_lead(Option option, Values values, const Reading& reading) {
    AgencyUse use;
    use.holds = leads;
    use.scope = [](Parts names) { return message("lead {}", std::move(names)); };
    return read_agencies(option, values, reading, use);
}

Understanding read_coordinating(Option option, Values values, const Reading& reading) {
    AgencyUse use;
    use.holds = coordinates;
    use.scope = [](Parts names) { return message("coordinating {}", std::move(names)); };
    return read_agencies(option, values, reading, use);
}

Understanding read_section(Option /*option*/, Values values, const Reading& /*reading*/) {
    return read_section_words(values);
}

Understanding read_text(Option /*option*/, Values values, const Reading& /*reading*/) {
    return read_words(values);
}

/// What a flag asks for.
template<bool (*holds)(const Candidate&), text::Message (*scope)()>
Understanding flag(Option /*option*/, Values /*values*/, const Reading& /*reading*/) {
    return Condition{holds, {}, scope(), {}};
}

template<State state>
bool is(const Candidate& candidate) {
    return candidate.status.state == state;
}

template<State state>
text::Message name() {
    return programme::name_of(state);
}

bool is_soon(const Candidate& candidate) {
    return candidate.status.is_due_soon;
}

text::Message soon() {
    return message("due soon");
}

bool is_done(const Candidate& candidate) {
    return programme::is_done(candidate.status.state);
}

text::Message done() {
    return programme::name_of(State::done);
}

bool has_obstacle(const Candidate& candidate) {
    return programme::has_obstacle(candidate.programme, candidate.task);
}

text::Message obstacles() {
    return message("with obstacles or proposals");
}

bool is_open(const Candidate& candidate) {
    const State state = candidate.status.state;
    return state == State::in_time || state == State::overdue || state == State::ongoing ||
           state == State::unscheduled;
}

text::Message open() {
    return message("not done");
}

constexpr std::array<Filter, 17> table = {{
    {"", "ID", "tasks by id, also 3..5, 2022:3, FILE:3, 7@STAGE", 1, read_ids},
    {"--due", "PERIOD", "the last day falls in the period", 5, read_due},
    {"--due-by", "PERIOD", "the last day is in the period or before", 6, read_due_by},
    {"--due-before", "PERIOD", "the last day is before the period", 7, read_due_before},
    {"--active", "PERIOD", "its days meet the period", 5, read_active},
    {"--overdue", "", "open, and the last day is over", 9,
     flag<is<State::overdue>, name<State::overdue>>},
    {"--due-soon", "", "open, and the last day is near", 12, flag<is_soon, soon>},
    {"--open", "", "not done yet", 11, flag<is_open, open>},
    {"--done", "", "done, on time, late or without a day", 11, flag<is_done, done>},
    {"--obstacles", "", "the latest note is not mere progress", 12, flag<has_obstacle, obstacles>},
    {"--ongoing", "", "without a deadline", 10, flag<is<State::ongoing>, name<State::ongoing>>},
    {"--state", "STATE",
     "done-on-time, done-late, in-time, overdue, done (all three kinds), ongoing, unscheduled or "
     "dropped",
     8, read_state},
    {"--agency", "AGENCY", "leads or coordinates, also a stage or through a group", 2, read_agency},
    {"--lead", "AGENCY", "leads the task or a stage of it", 3, read_lead},
    {"--coordinating", "AGENCY", "coordinates", 4, read_coordinating},
    {"--section", "SECTION", "under a heading with all these words, or this number", 13,
     read_section},
    {"--text", "WORDS",
     "all these words (or their beginnings) stand in title, footnotes, details or notes, accents "
     "aside",
     14, read_text},
}};

} // namespace

std::span<const Filter> filters() {
    return table;
}

} // namespace ktask::selection
