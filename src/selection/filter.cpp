#include "selection/filter.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace ktask::selection {

namespace {

/// A filter's condition, on its way from the order of the table into that of headings.
struct Understood {
    const Filter* filter;
    Condition condition;
};

tl::expected<std::vector<Understood>, Objection> understand(std::span<const Asked> asked,
                                                            const Reading& reading) {
    std::vector<Understood> understood;
    std::optional<Objection> objection;
    for (const Filter& filter : filters()) {
        for (const Asked& one : asked) {
            if (one.filter != &filter) continue;
            auto condition = filter.read(filter.option, one.values, reading);
            if (condition) {
                understood.push_back({&filter, std::move(*condition)});
            } else if (!condition.error().is_about_programmes) {
                return tl::unexpected(std::move(condition.error()));
            } else if (!objection) {
                objection = std::move(condition.error());
            }
        }
    }
    if (objection) return tl::unexpected(std::move(*objection));
    return understood;
}

bool holds_for_all(const std::vector<Understood>& conditions, const deadline::Interval& due,
                   const programme::Programme& programme) {
    return std::all_of(conditions.begin(), conditions.end(), [&](const Understood& one) {
        return !one.condition.of_deadline || one.condition.of_deadline(due, programme);
    });
}

bool holds_for_all(const std::vector<Understood>& conditions, const Candidate& candidate) {
    return std::all_of(conditions.begin(), conditions.end(), [&](const Understood& one) {
        return !one.condition.of_task || one.condition.of_task(candidate);
    });
}

/// The deadlines that are asked for, of which there are fewer than tasks, and the stages.
class Deadlines {
public:
    Deadlines(const std::vector<Understood>& conditions, const Reading& reading, std::size_t place)
        : conditions_(conditions), programme_(reading.programmes[place]), place_(place),
          today_(reading.today) {
        for (const programme::Deadline& deadline : programme_.deadlines)
            is_wanted_.push_back(holds_for_all(conditions, deadline.interval, programme_));
    }

    bool wants(programme::Index due, const programme::Slice& extended) const {
        return is_wanted_[programme::deadline_on(programme_, due, extended, today_)];
    }

    /// The stage that is meant, or another one that is asked for if that one is not; nullptr if
    /// none is.
    const programme::Stage* wanted_stage(const programme::Task& task) const {
        const programme::Stage* const meant = programme::stage_meant(programme_, task);
        if (wants(task, *meant)) return meant;
        for (const programme::Stage& stage : programme::stages_of(programme_, task)) {
            if (wants(task, stage)) return &stage;
        }
        return nullptr;
    }

private:
    bool wants(const programme::Task& task, const programme::Stage& stage) const {
        return wants(stage.due, stage.extended) &&
               std::all_of(conditions_.begin(), conditions_.end(), [&](const Understood& one) {
                   return !one.condition.of_stage ||
                          one.condition.of_stage(
                              place_, static_cast<std::size_t>(&task - programme_.tasks.data()),
                              static_cast<std::size_t>(&stage - programme_.stages.data()));
               });
    }

    const std::vector<Understood>& conditions_;
    const programme::Programme& programme_;
    std::size_t place_;
    deadline::Date today_;
    std::vector<bool> is_wanted_;
};

void add_tasks(std::vector<Selected>& selected, const std::vector<Understood>& conditions,
               std::size_t place, const Reading& reading) {
    const programme::Programme& programme = reading.programmes[place];
    const Deadlines deadlines(conditions, reading, place);
    for (const programme::Task& task : programme.tasks) {
        const programme::Stage* stage = nullptr;
        if (task.stages.count > 0) {
            stage = deadlines.wanted_stage(task);
            if (stage == nullptr) continue;
        } else if (!deadlines.wants(task.due, task.extended)) {
            continue;
        }
        const programme::Status status =
            programme::status_of(programme, task, reading.today, reading.soon_days);
        if (holds_for_all(conditions, Candidate{programme, place, task, status})) {
            selected.push_back({&programme, &task, status, stage});
        }
    }
}

/// Moves what is to be said about the conditions.
void tell(Selection& selection, std::vector<Understood> conditions) {
    for (Understood& one : conditions) {
        std::move(one.condition.explanation.begin(), one.condition.explanation.end(),
                  std::back_inserter(selection.explanation));
    }
    std::stable_sort(conditions.begin(), conditions.end(),
                     [](const Understood& a, const Understood& b) {
                         return a.filter->place_in_scope < b.filter->place_in_scope;
                     });
    for (Understood& one : conditions)
        selection.scope.parts.push_back(std::move(one.condition.scope));
}

} // namespace

int year_for_examples(const Reading& reading) {
    return reading.programmes.empty() ? deadline::year_of(reading.today)
                                      : reading.programmes.front().year;
}

const Filter& filter_of(std::string_view option) {
    return *std::find_if(filters().begin(), filters().end(),
                         [&](const Filter& filter) { return filter.option == option; });
}

tl::expected<Selection, Objection> select(std::span<const Asked> asked, const Reading& reading) {
    auto conditions = understand(asked, reading);
    if (!conditions) return tl::unexpected(std::move(conditions.error()));
    Selection selection;
    for (std::size_t place = 0; place < reading.programmes.size(); ++place)
        add_tasks(selection.tasks, *conditions, place, reading);
    tell(selection, std::move(*conditions));
    return selection;
}

} // namespace ktask::selection
