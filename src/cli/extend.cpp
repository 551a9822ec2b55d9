#include <array>
#include <utility>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/edit_programme.hpp"
#include "cli/evidence_options.hpp"
#include "cli/programmes.hpp"
#include "cli/told.hpp"
#include "edit/choose.hpp"
#include "edit/extension.hpp"
#include "edit/value.hpp"
#include "programme/context.hpp"

namespace ktask::cli {

extern const Command extend_command;

namespace {

struct ExtendOptions {
    EditOptions edit;
    std::string to;
    std::string why;
    EvidenceOptions evidence;
    bool may_be_earlier = false;
    bool takes_back = false;
};

void declare_extend(Declaration& declaration, ExtendOptions& options) {
    declare(declaration, options.edit);
    declaration.push_back({.name = "--to",
                           .value = "DEADLINE",
                           .says = text::message("the new deadline; none: suspended"),
                           .group = Group::what_changes,
                           .target = &options.to});
    declare(declaration, options.evidence,
            text::message("the document that moves it, which becomes a footnote"),
            text::message("the day on which it was moved; else the date in the references, or "
                          "today with --why alone"));
    declaration.push_back({.name = "--why",
                           .value = "TEXT",
                           .says = text::message("the reason"),
                           .group = Group::what_changes,
                           .target = &options.why});
    declaration.push_back({.name = "--earlier",
                           .says = text::message("the new deadline may be an earlier one"),
                           .group = Group::what_changes,
                           .target = &options.may_be_earlier});
    declare_take_back(declaration, options.takes_back,
                      text::message("take the latest extension back"));
}

void check_request(const ExtendOptions& options) {
    const text::Message example = text::message(
        "for example: ktask extend 3 --to \"Tháng 11/2022\" --ref \"Công văn số 3301/UBND-KGVX "
        "ngày 01/9/2022\"");
    if (options.edit.ids.empty())
        throw usage_error(text::message("the deadline of which task is moved?"), {example});
    const bool has_reason = !options.evidence.references.empty() || !options.why.empty();
    if (options.takes_back) {
        refuse_beside_take_back(has_reason || has_any(options.evidence) || !options.to.empty() ||
                                options.may_be_earlier);
        return;
    }
    if (options.to.empty())
        throw usage_error(text::message("to which deadline? say --to DEADLINE"), {example});
    if (has_reason) return;
    throw usage_error(text::message("which document moves it, or why is it moved? say --ref or "
                                    "--why"),
                      {example});
}

edit::ExtensionRequest asked_of(const ExtendOptions& options, const programme::Programme& programme,
                                deadline::Date today) {
    return {edit::as_read(options.to),
            read_interval("--to", options.to, programme::context_of(programme)), options.why,
            read_evidence(options.evidence, programme.year, today), options.may_be_earlier};
}

/// What the latest extension of a task or stage says, and what it was due before.
text::Message extension_in_words(const programme::Programme& programme, const edit::Owner& owner,
                                 const text::Message& reason) {
    const programme::Slice& slice = edit::extended_of(programme, owner);
    const programme::Extension& latest = programme.extensions[slice.first + slice.count - 1];
    const std::string why = text::plain_text(programme::text_of(programme, latest.why));
    const text::Message grounds = latest.references == yaml::no_node
                                      ? text::message("reason: {}", why)
                                      : evidence_in_words(programme, latest.references);
    return text::message(
        "extended to {0} on {1} ({2}), {3}; before that {4}", due_in_words(programme, latest.due),
        *latest.on, reason, grounds,
        due_in_words(programme, edit::due_after(programme, owner, slice.count - 1)));
}

EditPlan plan_extending(const programme::Programme& programme, std::span<const edit::Owner> named,
                        const ExtendOptions& options, deadline::Date today) {
    const edit::ExtensionRequest request = asked_of(options, programme, today);
    auto owners = edit::owners_to_extend(programme, named, today);
    if (!owners) throw refusal_of(std::move(owners.error()));
    auto planned = edit::plan_extension(programme, *owners, request, today);
    if (!planned) throw refusal_of(std::move(planned.error()));
    EditPlan plan;
    for (const edit::Owner& owner : planned->extended_already) {
        plan.notes.push_back(text::remark(text::message(
            "task {} is extended to {} already", edit::name_of(programme, owner), request.to)));
    }
    for (const edit::Owner& owner : planned->to_extend)
        plan.changes.push_back(edit::extended(programme, owner, request, planned->evidence));
    plan.take_back = {
        fmt::format("extend {} --take-back", typed_names(programme, planned->to_extend))};
    const text::Message reason = reason_for_day(planned->evidence);
    plan.tell = tell_of_each(planned->to_extend, [reason](const programme::Programme& changed,
                                                          const edit::Owner& owner) {
        return extension_in_words(changed, owner, reason);
    });
    return plan;
}

EditPlan plan_taking_extension_back(const programme::Programme& programme,
                                    std::span<const edit::Owner> named) {
    auto owners = edit::owners_extended(programme, named);
    if (!owners) throw refusal_of(std::move(owners.error()));
    return take_back(
        programme, *owners,
        [&](const edit::Owner& owner) { return edit::extension_taken_back(programme, owner); },
        [](const std::string& name) { return text::message("task {} is not extended", name); },
        [](const programme::Programme& changed, const edit::Owner& owner) {
            const std::size_t left = edit::extended_of(changed, owner).count;
            const programme::Index due = edit::due_after(changed, owner, left);
            if (due == programme::nowhere) return text::message("the extension is taken back");
            return text::message("the extension is taken back: {} again",
                                 due_in_words(changed, due));
        });
}

Outcome run_extend(const ExtendOptions& options, const Situation& situation) {
    check_request(options);
    const deadline::Date today = read_today(situation);
    return edit_programme(
        options.edit, situation,
        [&](const programme::Programme& programme, std::span<const edit::Owner> named) {
            return options.takes_back ? plan_taking_extension_back(programme, named)
                                      : plan_extending(programme, named, options, today);
        });
}

constexpr std::array<Example, 3> extend_examples = {{
    {"ktask extend 11 --to \"Tháng 11/2022\" --ref \"Công văn số 5/UBND ngày 01/7/2022\"",
     "as a document says, on its day"},
    {"ktask extend 11 --to \"Quý IV/2022\" --why \"chờ hướng dẫn của Bộ\"", "for a reason, today"},
    {"ktask extend 11 --take-back", "the deadline is what it was before"},
}};

} // namespace

constinit const Command extend_command = {
    "extend",        "ID...", "move deadlines, with the document or the reason",
    extend_examples, {},      begin<ExtendOptions, declare_extend, run_extend>};

} // namespace ktask::cli
