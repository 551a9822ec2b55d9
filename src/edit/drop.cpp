#include "edit/drop.hpp"

#include <utility>

#include "edit/event_day.hpp"

namespace ktask::edit {

namespace {

bool is_dropped_so(const programme::Programme& programme, const programme::Event& dropped,
                   const Evidence& evidence) {
    return (!is_day_known(evidence) || dropped.on == evidence.on) &&
           programme::references_of(programme, dropped.references) == evidence.references;
}

text::Problem dropped_otherwise(const programme::Programme& programme, const Owner& task,
                                const programme::Event& dropped) {
    const std::string name = name_of(programme, task);
    std::vector<text::Message> lines;
    for (const std::string& reference : programme::references_of(programme, dropped.references))
        lines.push_back(text::message("reference: {}", reference));
    lines.push_back(text::message("if that was wrong: ktask drop {} --take-back", name));
    return {{},
            dropped.on ? text::message("task {} was dropped on {}", name, *dropped.on)
                       : text::message("task {} was dropped", name),
            std::move(lines)};
}

text::Problem done_already(const programme::Programme& programme, const Owner& task,
                           const programme::Event& done) {
    const std::string name = name_of(programme, task);
    return {{},
            done.on ? text::message("task {} was done on {}", name, *done.on)
                    : text::message("task {} is done", name),
            {text::message("was another one meant? if it is this one, add --although-done")}};
}

} // namespace

tl::expected<DropPlan, text::Problem> plan_drop(const programme::Programme& programme,
                                                std::span<const Owner> tasks,
                                                const DropRequest& request, deadline::Date today) {
    auto evidence = evidence_of(programme, request.evidence, today);
    if (!evidence) return tl::unexpected(std::move(evidence.error()));
    DropPlan plan{std::move(*evidence), {}, {}};
    for (const Owner& task : tasks) {
        const programme::Event* const dropped = drop_of(programme, task);
        const programme::Event* const done = completion_of(programme, task);
        if (dropped != nullptr && is_dropped_so(programme, *dropped, plan.evidence)) {
            plan.dropped_already.push_back(task);
        } else if (dropped != nullptr) {
            return tl::unexpected(dropped_otherwise(programme, task, *dropped));
        } else if (done != nullptr && !request.may_be_done) {
            return tl::unexpected(done_already(programme, task, *done));
        } else {
            plan.to_drop.push_back(task);
        }
    }
    if (plan.to_drop.empty()) return plan;
    if (auto objection = objection_to_day(plan.evidence, programme, today, Asking::other))
        return tl::unexpected(std::move(*objection));
    return plan;
}

Change dropped(const programme::Programme& programme, const Owner& task, const Evidence& evidence) {
    return EntryChange{item_of(programme, task), "dropped",
                       event(evidence.on, evidence.references)};
}

Change drop_taken_back(const programme::Programme& programme, const Owner& task) {
    return EntryChange{item_of(programme, task), "dropped", std::nullopt};
}

const programme::Event* drop_of(const programme::Programme& programme, const Owner& task) {
    return programme::event_by(programme, programme.tasks[task.task].dropped, std::nullopt);
}

} // namespace ktask::edit
