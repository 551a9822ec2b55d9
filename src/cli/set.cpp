#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/assignments.hpp"
#include "cli/change_note.hpp"
#include "cli/command.hpp"
#include "cli/edit_programme.hpp"
#include "cli/evidence_options.hpp"
#include "cli/programmes.hpp"
#include "cli/told.hpp"
#include "edit/change_note.hpp"
#include "edit/event_day.hpp"
#include "edit/extension.hpp"

namespace ktask::cli {

extern const Command set_command;

namespace {

struct SetOptions {
    std::vector<std::string> arguments; ///< ids and KEY=VALUE
    std::string agency;
    EvidenceOptions evidence;
    EditOptions edit; ///< without its ids
};

void declare_set(Declaration& declaration, SetOptions& options) {
    declaration.push_back(
        {.name = "ID... KEY=VALUE...",
         .says = text::message("tasks by id, or stages, and what their keys get; a key that is "
                               "repeated gets a list, one without a value goes"),
         .group = Group::what_changes,
         .target = &options.arguments});
    declare_dry_run(declaration, options.edit);
    declaration.push_back({.name = "--agency",
                           .value = "AGENCY",
                           .says = text::message("set keys of this agency instead"),
                           .group = Group::what_changes,
                           .target = &options.agency});
    declare(declaration, options.evidence,
            text::message("the document that changes it; a note keeps what was there"),
            text::message("the day of that note; else the date in the references"));
}

/// A request, taken apart.
struct Request {
    std::vector<std::string> ids;
    std::vector<TypedAssignment> assignments;
};

Request request_of(const SetOptions& options) {
    const bool is_agency = !options.agency.empty();
    const text::Message example =
        is_agency
            ? text::message("for example: {}", "ktask set --agency sldtbxh email=vanthu@example.vn")
            : text::message("for example: {}", "ktask set 8 lead=sgddt");
    Request request;
    take_apart(options.arguments, is_agency ? edit::keys_of_agencies() : edit::keys_of_tasks(),
               request.ids, request.assignments);
    if (is_agency && !request.ids.empty())
        throw usage_error(text::message("--agency and ids cannot both be set"), {example});
    if (!is_agency && request.ids.empty())
        throw usage_error(text::message("what is set, of which task or --agency?"), {example});
    if (request.assignments.empty())
        throw usage_error(text::message("which key gets which value? say KEY=VALUE"), {example});
    if (is_agency && has_any(options.evidence))
        throw usage_error(text::message("--ref and --on are of tasks, which have notes"));
    if (options.evidence.references.empty() && has_any(options.evidence))
        throw usage_error(text::message("--on is the day of the document: name it with --ref"));
    return request;
}

/// Values as a person reads them.
text::Message shown(const std::vector<std::string>& values) {
    if (values.empty()) return text::named("nothing", "of a key");
    return text::message("{}", text::listed(values, text::Between::semicolon));
}

/// What an assignment would change in a mapping, and the arguments that undo it.
struct Told {
    std::vector<text::Message> lines; ///< "lead: sgddt, before that sldtbxh"
    std::string undo;                 ///< "lead=sldtbxh"
};

Told told_of(const yaml::Tree& tree, yaml::NodeId mapping,
             const std::vector<edit::Assignment>& assignments) {
    Told told;
    for (const edit::Assignment& one : assignments) {
        const auto before = edit::typed_now(tree, mapping, one.key);
        const auto now = edit::typed_values(one);
        if (before == now) continue;
        told.lines.push_back(
            text::message("{0}: {1}, before that {2}", one.key, shown(now), shown(before)));
        for (const std::string& value : before)
            told.undo += ' ' + as_argument(one.key + '=' + value);
        if (before.empty()) told.undo += ' ' + as_argument(one.key + '=');
    }
    return told;
}

text::Message in_one_line(std::vector<text::Message> lines) {
    return text::message("{}", text::Parts{std::move(lines), text::Between::semicolon});
}

void add(std::vector<edit::Change>& changes, std::vector<edit::Change> more) {
    std::move(more.begin(), more.end(), std::back_inserter(changes));
}

/// A task with stages has no deadline of its own to set.
void refuse_due_of_stages(const programme::Programme& programme, const edit::Owner& owner,
                          const Request& request) {
    const bool sets_due = std::any_of(request.assignments.begin(), request.assignments.end(),
                                      [](const TypedAssignment& one) { return one.key == "due"; });
    const edit::Stages stages = edit::all_stages(programme, owner.task);
    if (!sets_due || owner.stage || stages.empty()) return;
    const std::string name = edit::name_of(programme, {owner.task, stages.front()});
    throw refusal(text::message("task {} has stages, each with a deadline of its own",
                                edit::name_of(programme, owner)),
                  {text::message("name one: ktask set {} when=…", as_argument(name))});
}

/// Documents that nothing could bring back are not thrown away.
void refuse_lost_references(const programme::Programme& programme, const edit::Owner& owner,
                            const std::vector<edit::Assignment>& assignments) {
    const bool goes =
        std::any_of(assignments.begin(), assignments.end(),
                    [](const edit::Assignment& one) { return one.key == "added" && !one.value; });
    const programme::Index added = programme.tasks[owner.task].added;
    if (!goes || added == programme::nowhere ||
        programme.events[added].references == yaml::no_node) {
        return;
    }
    throw refusal(text::message("the document by which task {} was added would be lost",
                                edit::name_of(programme, owner)),
                  {text::message("edit it by hand")});
}

/// The note about what was there, if a document changes it.
std::optional<edit::ChangeNote>
note_of(const SetOptions& options, const programme::Programme& programme, deadline::Date today) {
    if (options.evidence.references.empty()) return std::nullopt;
    auto evidence =
        edit::evidence_of(programme, read_evidence(options.evidence, programme.year, today), today);
    if (!evidence) throw refusal_of(std::move(evidence.error()));
    if (auto objection = edit::objection_to_day(*evidence, programme, today, edit::Asking::other))
        throw refusal_of(std::move(*objection));
    return edit::ChangeNote{std::move(*evidence), {}};
}

/// That another first deadline does not change the one in force.
std::optional<text::Message> still_extended(const programme::Programme& programme,
                                            const edit::Owner& owner,
                                            const std::vector<edit::Assignment>& assignments) {
    const std::size_t count = edit::extended_of(programme, owner).count;
    const bool sets_due =
        std::any_of(assignments.begin(), assignments.end(), [](const edit::Assignment& one) {
            return one.key == "due" || one.key == "when";
        });
    if (count == 0 || !sets_due) return std::nullopt;
    return text::message("task {0} was extended: in force is still {1}",
                         edit::name_of(programme, owner),
                         due_in_words(programme, edit::due_after(programme, owner, count)));
}

EditPlan plan_setting(const programme::Programme& programme, std::span<const edit::Owner> named,
                      const SetOptions& options, const Request& request, deadline::Date today) {
    EditPlan plan;
    std::vector<edit::Owner> changed;
    std::map<edit::Owner, text::Message> told;
    auto note = note_of(options, programme, today);
    for (const edit::Owner& owner : named) {
        refuse_due_of_stages(programme, owner, request);
        const yaml::NodeId item = edit::item_of(programme, owner);
        const auto assignments = edit::as_in_file(
            *programme.tree, item,
            read_assignments(request.assignments, edit::keys_of(owner), programme, today));
        refuse_lost_references(programme, owner, assignments);
        Told about = told_of(*programme.tree, item, assignments);
        const std::string name = edit::name_of(programme, owner);
        if (about.lines.empty()) {
            plan.notes.push_back(text::remark(text::message("task {} is so already", name)));
            continue;
        }
        add(plan.changes, edit::assigned(*programme.tree, item, edit::keys_of(owner), assignments));
        plan.take_back.push_back(fmt::format("set {}{}", as_argument(name), about.undo));
        if (note) {
            note->text = text_of_note(programme, owner, assignments);
            plan.changes.push_back(edit::noted_change(programme, owner, *note));
            plan.take_back.push_back(fmt::format(
                "note {} --take-back", as_argument(edit::name_of(programme, {owner.task}))));
        }
        if (auto still = still_extended(programme, owner, assignments))
            plan.notes.push_back(text::remark(std::move(*still)));
        changed.push_back(owner);
        told[owner] = in_one_line(std::move(about.lines));
    }
    plan.tell = tell_of_each(std::move(changed),
                             [told](const programme::Programme& /*changed*/,
                                    const edit::Owner& owner) { return told.at(owner); });
    return plan;
}

EditPlan plan_setting_of_agency(const programme::Programme& programme, const SetOptions& options,
                                const Request& request, deadline::Date today) {
    const std::string agency = read_agency(programme, options.agency);
    const yaml::Tree& tree = *programme.tree;
    const yaml::NodeId mapping = yaml::find(tree, yaml::find(tree, tree.root, "agencies"), agency);
    const auto keys = edit::keys_of_agencies();
    const auto assignments = read_assignments(request.assignments, keys, programme, today);
    Told about = told_of(tree, mapping, assignments);
    EditPlan plan;
    if (about.lines.empty()) {
        plan.notes.push_back(text::remark(text::message("agency {} is so already", agency)));
        return plan;
    }
    plan.changes = edit::assigned(tree, mapping, keys, assignments);
    plan.take_back = {fmt::format("set --agency {}{}", as_argument(agency), about.undo)};
    const text::Message line = text::message("{0}: {1}", text::message("Agency {}", agency),
                                             in_one_line(std::move(about.lines)));
    plan.tell = [line](const programme::Programme& /*changed*/) {
        return std::vector<text::Message>{line};
    };
    return plan;
}

Outcome run_set(const SetOptions& options, const Situation& situation) {
    const Request request = request_of(options);
    const deadline::Date today = read_today(situation);
    EditOptions edit = options.edit;
    edit.ids = request.ids;
    return edit_programme(
        edit, situation,
        [&](const programme::Programme& programme, std::span<const edit::Owner> named) {
            return options.agency.empty()
                       ? plan_setting(programme, named, options, request, today)
                       : plan_setting_of_agency(programme, options, request, today);
        });
}

constexpr std::array<Example, 4> set_examples = {{
    {"ktask set 8 lead=sgddt details.\"Cấp trình\"=\"Thủ tướng Chính phủ\"",
     "another lead, and a further column"},
    {"ktask set 8 coordinating=skhdt coordinating=huyen-tp", "a list: the key for each value"},
    {"ktask set 6 coordinating-text=", "the sentence goes, the list speaks for itself"},
    {"ktask set --agency sldtbxh email=vanthu@example.vn", "where its reminders go"},
}};

} // namespace

constinit const Command set_command = {"set",
                                       "ID... KEY=VALUE...",
                                       "set values of tasks, or of an agency",
                                       set_examples,
                                       {},
                                       begin<SetOptions, declare_set, run_set>};

} // namespace ktask::cli
