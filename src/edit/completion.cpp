#include "edit/completion.hpp"

#include <algorithm>
#include <utility>

#include "edit/event_day.hpp"

namespace ktask::edit {

namespace {

/// True if the owner is done as planned, or a task with all its stages. A day that nobody asked for
/// does not have to be the same.
bool is_done_so(const programme::Programme& programme, const Owner& owner,
                const CompletionPlan& plan) {
    const programme::Event* const done = completion_of(programme, owner);
    if (done == nullptr) {
        return !owner.stage && programme.tasks[owner.task].stages.count > 0 &&
               open_stages(programme, owner.task).empty();
    }
    const bool is_same_day = !is_day_known(plan.completion) || done->on == plan.completion.on;
    return is_same_day &&
           plan.completion.references == programme::references_of(programme, done->references);
}

text::Problem done_otherwise(const programme::Programme& programme, const Owner& owner) {
    const programme::Event& done = *completion_of(programme, owner);
    std::vector<text::Message> lines = {done.on ? text::message("it was done on {}", *done.on)
                                                : text::message("it is done, without a date")};
    for (const std::string& reference : programme::references_of(programme, done.references))
        lines.push_back(text::message("reference: {}", reference));
    lines.push_back(
        text::message("to put the new completion in the place of this one, add --replace"));
    return {{},
            text::message("task {} is done already, in another way", name_of(programme, owner)),
            lines};
}

} // namespace

tl::expected<CompletionPlan, text::Problem> plan_completion(const programme::Programme& programme,
                                                            std::span<const Owner> owners,
                                                            const CompletionRequest& request,
                                                            deadline::Date today) {
    auto evidence = evidence_of(programme, request.evidence, today);
    if (!evidence) return tl::unexpected(std::move(evidence.error()));
    CompletionPlan plan{std::move(*evidence), {}, {}};
    for (const Owner& owner : owners) {
        if (is_done_so(programme, owner, plan)) {
            plan.done_already.push_back(owner);
        } else if (completion_of(programme, owner) != nullptr && !request.replaces) {
            return tl::unexpected(done_otherwise(programme, owner));
        } else {
            plan.to_mark.push_back(owner);
        }
    }
    if (plan.to_mark.empty()) return plan;
    if (auto objection = objection_to_day(plan.completion, programme, today, Asking::completion)) {
        return tl::unexpected(std::move(*objection));
    }
    if (auto objection = objection_to_start(plan, programme, today)) {
        return tl::unexpected(std::move(*objection));
    }
    return plan;
}

Change completed(const programme::Programme& programme, const Owner& owner,
                 const Evidence& completion) {
    return EntryChange{item_of(programme, owner), "done",
                       event(completion.on, completion.references)};
}

Change reopened(const programme::Programme& programme, const Owner& owner) {
    return EntryChange{item_of(programme, owner), "done", std::nullopt};
}

} // namespace ktask::edit
