#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/edit_programme.hpp"
#include "cli/evidence_options.hpp"
#include "cli/programmes.hpp"
#include "cli/reopening.hpp"
#include "cli/told.hpp"
#include "cli/values.hpp"
#include "edit/choose.hpp"
#include "edit/completion.hpp"
#include "programme/state.hpp"

namespace ktask::cli {

extern const Command done_command;

namespace {

struct DoneOptions {
    EditOptions edit;
    std::vector<std::string> references;
    std::vector<int> footnotes;
    std::string on;
    bool has_no_reference = false;
    bool replaces = false;
    bool takes_back = false;
};

void declare_done(Declaration& declaration, DoneOptions& options) {
    declare(declaration, options.edit);
    const auto add = adding(declaration, Group::what_changes);
    add("--ref", "TEXT", text::message("the document that shows it, which becomes a footnote"),
        &options.references);
    add("--footnote", "NUMBER", text::message("a footnote that the programme has already shows it"),
        Each{[&options](std::string_view option, const std::string& typed) {
            constexpr int most = 999'999;
            options.footnotes.push_back(read_count(option, typed, 1, most));
        }});
    add("--no-ref", "", text::message("nothing shows it"), &options.has_no_reference);
    add("--on", "DATE",
        text::message("the day on which it was done; else the date in the references, or today "
                      "with --no-ref"),
        &options.on);
    add("--replace", "", text::message("in the place of the completion that is there"),
        &options.replaces);
    declare_take_back(declaration, options.takes_back,
                      text::message("take the completion back, as reopen does"));
}

text::Message example_of_done() {
    return text::message(
        "for example: ktask done 3 --ref \"Kế hoạch số 1234/KH-UBND ngày 06/5/2022 của Ủy ban "
        "nhân dân tỉnh\"");
}

void check_evidence(const DoneOptions& options) {
    if (options.edit.ids.empty())
        throw usage_error(text::message("which task is done?"), {example_of_done()});
    if (options.takes_back) {
        refuse_beside_take_back(!options.references.empty() || !options.footnotes.empty() ||
                                !options.on.empty() || options.has_no_reference ||
                                options.replaces);
        return;
    }
    const bool has_evidence = !options.references.empty() || !options.footnotes.empty();
    if (has_evidence && options.has_no_reference) {
        throw usage_error(text::message(
            "--no-ref says that nothing shows it, --ref and --footnote name what does"));
    }
    if (has_evidence || options.has_no_reference) return;
    throw usage_error(
        text::message("which document shows that it is done? name it with --ref, or say --no-ref"),
        {example_of_done()});
}

edit::CompletionRequest asked_of(const DoneOptions& options, int year, deadline::Date today) {
    std::optional<deadline::Date> on;
    if (!options.on.empty())
        on = read_day("--on", options.on, {year, today}, fmt::format("{}-05-06", year));
    return {{options.references, options.footnotes, on}, options.replaces};
}

text::Note done_already(const programme::Programme& programme, const edit::Owner& owner) {
    const std::string name = edit::name_of(programme, owner);
    const programme::Event* const done = edit::completion_of(programme, owner);
    if (done == nullptr || !done->on)
        return text::remark(text::message("task {} is done already", name));
    return text::remark(text::message("task {} is done already, on {}", name, *done->on));
}

text::Message punctuality(const programme::Status& status, const deadline::Interval& due) {
    if (status.days_late) return text::counted("{} day late", "{} days late", *status.days_late);
    if (status.state == programme::State::done_on_time) {
        return text::named("on time", "of a completion");
    }
    if (due.kind == deadline::DeadlineKind::none) return text::message("task without a deadline");
    return text::message("ongoing task");
}

/// What there was to replace.
void tell_before(const programme::Programme& programme, const edit::Owner& owner,
                 const programme::Event& done, text::Notes& notes) {
    std::vector<text::Message> references;
    for (const std::string& reference : programme::references_of(programme, done.references))
        references.push_back(text::message("reference: {}", reference));
    const std::string name = edit::name_of(programme, owner);
    notes.push_back(
        text::remark(done.on ? text::message("task {} was done on {} before that", name, *done.on)
                             : text::message("task {} was done before that, without a date", name),
                     std::move(references)));
}

EditPlan plan_marking(const programme::Programme& programme, std::span<const edit::Owner> named,
                      const DoneOptions& options, deadline::Date today) {
    const auto asked = asked_of(options, programme.year, today);
    const auto owners = edit::owners_to_mark(programme, named, options.replaces, today);
    if (!owners) throw refusal_of(owners.error());
    auto planned = edit::plan_completion(programme, *owners, asked, today);
    if (!planned) throw refusal_of(std::move(planned.error()));
    EditPlan plan;
    for (const edit::Owner& owner : planned->done_already)
        plan.notes.push_back(done_already(programme, owner));
    bool is_new = true;
    for (const edit::Owner& owner : planned->to_mark) {
        plan.changes.push_back(edit::completed(programme, owner, planned->completion));
        if (const programme::Event* const before = edit::completion_of(programme, owner)) {
            is_new = false;
            tell_before(programme, owner, *before, plan.notes);
        }
    }
    if (is_new) plan.take_back = {"reopen " + typed_names(programme, planned->to_mark)};
    const text::Message reason = reason_for_day(planned->completion);
    plan.tell = tell_of_each(
        planned->to_mark, [=](const programme::Programme& changed, const edit::Owner& owner) {
            const programme::Event& done = *edit::completion_of(changed, owner);
            return text::message(
                "done on {0} ({1}), {2}, {3}", *done.on, reason,
                punctuality(status_of_owner(changed, owner, today), edit::due_of(changed, owner)),
                evidence_in_words(changed, done.references));
        });
    return plan;
}

Outcome run_done(const DoneOptions& options, const Situation& situation) {
    check_evidence(options);
    const deadline::Date today = read_today(situation);
    return edit_programme(
        options.edit, situation,
        [&](const programme::Programme& programme, std::span<const edit::Owner> named) {
            return options.takes_back ? plan_reopening(programme, named, today)
                                      : plan_marking(programme, named, options, today);
        });
}

constexpr std::array<Example, 4> done_examples = {{
    {"ktask done 3 --ref \"Kế hoạch số 1234/KH-UBND ngày 06/5/2022\"", "on the day in the text"},
    {"ktask done 7 8 --ref \"Báo cáo số 5/BC\" --on 2022-07-15", "two tasks, on a named day"},
    {"ktask done 14 --footnote 3", "shown by a footnote that is there already"},
    {"ktask done 3 --no-ref --dry-run", "only look at the change"},
}};

} // namespace

constinit const Command done_command = {
    "done",        "ID...", "mark tasks as done, with the document that shows it",
    done_examples, {},      begin<DoneOptions, declare_done, run_done>};

} // namespace ktask::cli
