#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/edit_programme.hpp"
#include "cli/evidence_options.hpp"
#include "cli/programmes.hpp"
#include "cli/told.hpp"
#include "document/states.hpp"
#include "edit/choose.hpp"
#include "edit/drop.hpp"

namespace ktask::cli {

extern const Command drop_command;

namespace {

struct DropOptions {
    EditOptions edit;
    EvidenceOptions evidence;
    bool may_be_done = false;
    bool takes_back = false;
};

void declare_drop(Declaration& declaration, DropOptions& options) {
    declare(declaration, options.edit);
    declare(declaration, options.evidence,
            text::message("the document that takes it out, which becomes a footnote"),
            text::message("the day on which it was dropped; else the date in the references"));
    declaration.push_back({.name = "--although-done",
                           .says = text::message("also what is done"),
                           .group = Group::what_changes,
                           .target = &options.may_be_done});
    declare_take_back(declaration, options.takes_back,
                      text::message("put it into the programme again"));
}

void check_request(const DropOptions& options) {
    const text::Message example = text::message(
        "for example: ktask drop 3 --ref \"Công văn số 1234/UBND-KGVX ngày 06/5/2022\"");
    if (options.edit.ids.empty())
        throw usage_error(text::message("which task is dropped?"), {example});
    if (options.takes_back) {
        refuse_beside_take_back(has_any(options.evidence) || options.may_be_done);
        return;
    }
    if (!options.evidence.references.empty()) return;
    throw usage_error(text::message("which document takes it out? name it with --ref"), {example});
}

text::Message status_of(const programme::Programme& programme, const edit::Owner& task,
                        deadline::Date today) {
    return document::status_in_words(
        {&programme, &programme.tasks[task.task], status_of_owner(programme, task, today)}, today);
}

EditPlan plan_dropping(const programme::Programme& programme, const std::vector<edit::Owner>& tasks,
                       const DropOptions& options, deadline::Date today) {
    auto planned = edit::plan_drop(
        programme, tasks,
        {read_evidence(options.evidence, programme.year, today), options.may_be_done}, today);
    if (!planned) throw refusal_of(std::move(planned.error()));
    EditPlan plan;
    for (const edit::Owner& task : planned->dropped_already) {
        plan.notes.push_back(text::remark(
            text::message("task {} is dropped already", edit::name_of(programme, task))));
    }
    std::map<std::size_t, text::Message> before;
    for (const edit::Owner& task : planned->to_drop) {
        plan.changes.push_back(edit::dropped(programme, task, planned->evidence));
        before[task.task] = status_of(programme, task, today);
    }
    plan.take_back = {fmt::format("drop {} --take-back", typed_names(programme, planned->to_drop))};
    const text::Message reason = reason_for_day(planned->evidence);
    plan.tell = tell_of_each(planned->to_drop, [=](const programme::Programme& changed,
                                                   const edit::Owner& task) {
        const programme::Event& dropped = *edit::drop_of(changed, task);
        return text::message("dropped on {0} ({1}), {2}; before that: {3}", *dropped.on, reason,
                             evidence_in_words(changed, dropped.references), before.at(task.task));
    });
    return plan;
}

EditPlan plan_putting_back(const programme::Programme& programme,
                           const std::vector<edit::Owner>& tasks, deadline::Date today) {
    return take_back(
        programme, tasks,
        [&](const edit::Owner& task) -> std::optional<edit::Change> {
            if (edit::drop_of(programme, task) == nullptr) return std::nullopt;
            return edit::drop_taken_back(programme, task);
        },
        [](const std::string& name) { return text::message("task {} is not dropped", name); },
        [today](const programme::Programme& changed, const edit::Owner& task) {
            return text::message("in the programme again, {}", status_of(changed, task, today));
        });
}

Outcome run_drop(const DropOptions& options, const Situation& situation) {
    check_request(options);
    const deadline::Date today = read_today(situation);
    return edit_programme(
        options.edit, situation,
        [&](const programme::Programme& programme, std::span<const edit::Owner> named) {
            auto tasks = edit::whole_tasks(programme, named, "dropped");
            if (!tasks) throw refusal_of(std::move(tasks.error()));
            return options.takes_back ? plan_putting_back(programme, *tasks, today)
                                      : plan_dropping(programme, *tasks, options, today);
        });
}

constexpr std::array<Example, 2> drop_examples = {{
    {"ktask drop 12 --ref \"Công văn số 1234/UBND-KGVX ngày 06/5/2022\"",
     "task 12 is no longer in the programme"},
    {"ktask drop 12 --take-back", "it is in the programme after all"},
}};

} // namespace

constinit const Command drop_command = {
    "drop",        "ID...", "take tasks out of the programme, with the document that says so",
    drop_examples, {},      begin<DropOptions, declare_drop, run_drop>};

} // namespace ktask::cli
