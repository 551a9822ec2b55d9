#include "edit/extension.hpp"

#include <algorithm>
#include <utility>

#include "edit/choose.hpp"
#include "edit/event_day.hpp"

namespace ktask::edit {

namespace {

/// The latest extension of an owner that has some.
const programme::Extension& latest_extension(const programme::Programme& programme,
                                             const Owner& owner) {
    const programme::Slice& slice = extended_of(programme, owner);
    return programme.extensions[slice.first + slice.count - 1];
}

bool is_extended_so(const programme::Programme& programme, const Owner& owner,
                    const ExtensionRequest& request, const Evidence& evidence) {
    if (extended_of(programme, owner).count == 0) return false;
    const programme::Extension& latest = latest_extension(programme, owner);
    const bool is_same_day = !is_day_known(evidence) || latest.on == evidence.on;
    const std::string why = text::plain_text(programme::text_of(programme, latest.why));
    return is_same_day && programme.deadlines[latest.due].interval == request.interval &&
           why == as_read(request.why) &&
           programme::references_of(programme, latest.references) == evidence.references;
}

/// "Tháng 9/2022 (2022-09-30)".
text::Message deadline_in_force(const programme::Programme& programme, const Owner& owner) {
    const programme::Deadline& due =
        programme.deadlines[due_after(programme, owner, extended_of(programme, owner).count)];
    const std::string words = text::plain_text(programme::text_of(programme, due.words));
    if (!deadline::falls_due(due.interval)) return text::verbatim(words);
    return text::message("{0} ({1})", words, *due.interval.last);
}

bool is_ongoing(const deadline::Interval& due) {
    return !deadline::falls_due(due) && due.kind != deadline::DeadlineKind::none;
}

std::optional<text::Problem> objection_to_deadline(const programme::Programme& programme,
                                                   const Owner& owner,
                                                   const ExtensionRequest& request) {
    const deadline::Interval& due = due_of(programme, owner);
    const std::string name = name_of(programme, owner);
    if (is_ongoing(due)) {
        return text::Problem{{},
                             text::message("task {} has no deadline to move: {}", name,
                                           deadline_in_force(programme, owner)),
                             {text::message("if it shall have another one: ktask set {} {}=…", name,
                                            owner.stage ? "when" : "due")}};
    }
    const bool is_later = !deadline::falls_due(due) || !deadline::falls_due(request.interval) ||
                          *request.interval.last > *due.last;
    if (is_later || request.may_be_earlier) return std::nullopt;
    return text::Problem{{},
                         text::message("{} is not later than the deadline of task {} in force, {}",
                                       *request.interval.last, name,
                                       deadline_in_force(programme, owner)),
                         {text::message("which day is meant? if it is this one, add --earlier")}};
}

std::optional<text::Problem> objection_to_order(const programme::Programme& programme,
                                                const Owner& owner, const Evidence& evidence) {
    const std::string name = name_of(programme, owner);
    if (extended_of(programme, owner).count > 0) {
        const auto& latest = latest_extension(programme, owner).on;
        if (latest && *latest > evidence.on) {
            return text::Problem{
                {},
                text::message("task {} was extended on {} already, and {} is before that", name,
                              *latest, evidence.on),
                {text::message("is --on right? the latest extension is the one in force")}};
        }
    }
    const programme::Event* done = completion_of(programme, owner);
    if (done == nullptr && owner.stage) done = completion_of(programme, {owner.task});
    if (done == nullptr || (done->on && *done->on >= evidence.on)) return std::nullopt;
    return text::Problem{
        {},
        done->on ? text::message("task {} was done on {}, before {}", name, *done->on, evidence.on)
                 : text::message("task {} is done", name),
        {text::message("if it is not: ktask reopen {}", name)}};
}

} // namespace

tl::expected<ExtensionPlan, text::Problem> plan_extension(const programme::Programme& programme,
                                                          std::span<const Owner> owners,
                                                          const ExtensionRequest& request,
                                                          deadline::Date today) {
    if (!request.why.empty()) {
        if (auto objection = objection_to_words("--why", request.why))
            return tl::unexpected(std::move(*objection));
    }
    auto evidence = evidence_of(programme, request.evidence, today);
    if (!evidence) return tl::unexpected(std::move(evidence.error()));
    ExtensionPlan plan{std::move(*evidence), {}, {}};
    for (const Owner& owner : owners) {
        const bool is_so = is_extended_so(programme, owner, request, plan.evidence);
        (is_so ? plan.extended_already : plan.to_extend).push_back(owner);
    }
    if (plan.to_extend.empty()) return plan;
    if (auto objection = objection_to_day(plan.evidence, programme, today, Asking::other))
        return tl::unexpected(std::move(*objection));
    for (const Owner& owner : plan.to_extend) {
        if (auto objection = objection_to_order(programme, owner, plan.evidence))
            return tl::unexpected(std::move(*objection));
        if (auto objection = objection_to_deadline(programme, owner, request))
            return tl::unexpected(std::move(*objection));
    }
    return plan;
}

Change extended(const programme::Programme& programme, const Owner& owner,
                const ExtensionRequest& request, const Evidence& evidence) {
    Value item;
    add(item, "to", exact(request.to));
    add(item, "on", exact(evidence.on));
    if (!request.why.empty()) add(item, "why", plain_words(as_read(request.why)));
    if (!evidence.references.empty()) add(item, "refs", footnotes(evidence.references));
    return added_to_list(*programme.tree, item_of(programme, owner), "extended", std::move(item));
}

std::optional<Change> extension_taken_back(const programme::Programme& programme,
                                           const Owner& owner) {
    return last_taken_from_list(*programme.tree, item_of(programme, owner), "extended");
}

programme::Index due_after(const programme::Programme& programme, const Owner& owner,
                           std::size_t extensions) {
    const programme::Slice& slice = extended_of(programme, owner);
    if (extensions == 0) return first_due_of(programme, owner);
    return programme.extensions[slice.first + extensions - 1].due;
}

} // namespace ktask::edit
