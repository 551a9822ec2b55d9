#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/assignments.hpp"
#include "cli/command.hpp"
#include "cli/edit_programme.hpp"
#include "cli/evidence_options.hpp"
#include "cli/new_agency.hpp"
#include "cli/programmes.hpp"
#include "cli/told.hpp"
#include "edit/addition.hpp"
#include "edit/choose.hpp"
#include "edit/event_day.hpp"
#include "selection/words.hpp"

namespace ktask::cli {

extern const Command add_command;

namespace {

struct AddOptions {
    EditOptions edit; ///< the ids of --take-back
    std::string title;
    std::vector<std::string> leads;
    std::vector<std::string> coordinating;
    std::string due;
    std::string id;
    std::string section;
    std::string after;
    std::vector<std::string> new_agencies; ///< KEY=NAME
    EvidenceOptions evidence;
    bool takes_back = false;
};

void declare_add(Declaration& declaration, AddOptions& options) {
    const auto add = adding(declaration, Group::what_changes);
    add("--title", "TEXT", text::message("what has to be done"), &options.title);
    add("--lead", "AGENCY", text::message("who leads it; several: the first is the focal point"),
        &options.leads);
    add("--due", "DEADLINE", text::message("its deadline"), &options.due);
    add("--coordinating", "AGENCY", text::message("who has to work together on it"),
        &options.coordinating);
    add("--id", "ID", text::message("its id; else the one behind the last of its section"),
        &options.id);
    add("--section", "WORDS", text::message("at the end of this section; else of the programme"),
        &options.section);
    add("--after", "ID", text::message("behind this task"), &options.after);
    add("--new-agency", "KEY=NAME",
        text::message("an agency that the registry does not have yet; behind --take-back, "
                      "its key alone takes it out again"),
        &options.new_agencies);
    declare(declaration, options.evidence,
            text::message("the document by which it came in after the issue"),
            text::message("the day on which it came in; else the date in the references"));
    declare_take_back(declaration, options.takes_back,
                      text::message("take the tasks with these ids out of the file again"));
    declare(declaration, options.edit);
}

bool says_anything(const AddOptions& options) {
    return !options.title.empty() || !options.leads.empty() || !options.coordinating.empty() ||
           !options.due.empty() || !options.id.empty() || !options.section.empty() ||
           !options.after.empty() || has_any(options.evidence);
}

void check_request(const AddOptions& options) {
    const text::Message example =
        text::message("for example: {}",
                      "ktask add --title \"Tổng kết năm\" --lead sldtbxh --due \"Tháng 12/2022\"");
    if (options.takes_back) {
        refuse_beside_take_back(says_anything(options));
        if (options.edit.ids.empty())
            throw usage_error(text::message("which task is taken back?"),
                              {text::message("for example: {}", "ktask add 16 --take-back")});
        return;
    }
    if (!options.edit.ids.empty()) {
        throw usage_error(text::message("an id is given with --id, and the task before with "
                                        "--after"),
                          {example});
    }
    if (options.title.empty())
        throw usage_error(text::message("what has to be done? say --title TEXT"), {example});
    if (options.leads.empty())
        throw usage_error(text::message("who leads it? say --lead AGENCY"), {example});
    if (options.due.empty())
        throw usage_error(text::message("when is it due? say --due DEADLINE"), {example});
    if (options.evidence.references.empty() && has_any(options.evidence))
        throw usage_error(text::message("--on is the day of the document: name it with --ref"));
}

edit::TaskPlace read_place(const programme::Programme& programme, const AddOptions& options,
                           std::span<const edit::Owner> named) {
    std::optional<std::size_t> section;
    if (!options.section.empty()) {
        auto found = selection::find_section(programme, options.section);
        if (!found) throw Failure(Exit::refused, {std::move(found.error().note)});
        section = *found;
    }
    if (named.empty())
        return section ? edit::place_in_section(programme, *section) : edit::last_place(programme);
    auto tasks = edit::whole_tasks(programme, named, "id");
    if (!tasks) throw refusal_of(std::move(tasks.error()));
    const edit::TaskPlace place = edit::place_behind(programme, tasks->front().task);
    if (section && place.section != section)
        throw refusal(
            text::message("task {} is not in the section '{}'", options.after, options.section));
    return place;
}

/// The id that was asked for, or the next one of its section.
std::string read_id(const programme::Programme& programme, const AddOptions& options,
                    const edit::TaskPlace& place) {
    std::string id = options.id.empty() ? edit::next_id(programme, place.section) : options.id;
    if (id.empty())
        throw refusal(text::message("which id shall it have? say --id ID"),
                      {text::message("nothing in its section has a number to count on")});
    auto objection = edit::objection_to_id(programme, id);
    if (!objection) return id;
    if (options.id.empty()) {
        objection->hints.insert(objection->hints.begin(),
                                text::message("which id shall it have? say --id ID"));
    }
    throw refusal_of(std::move(*objection));
}

std::optional<edit::Evidence> read_added(const programme::Programme& programme,
                                         const AddOptions& options, deadline::Date today) {
    if (options.evidence.references.empty()) return std::nullopt;
    auto evidence =
        edit::evidence_of(programme, read_evidence(options.evidence, programme.year, today), today);
    if (!evidence) throw refusal_of(std::move(evidence.error()));
    if (auto objection = edit::objection_to_day(*evidence, programme, today, edit::Asking::other))
        throw refusal_of(std::move(*objection));
    return std::move(*evidence);
}

/// The words about a task that was added.
text::Message told_of(const programme::Programme& programme, const programme::Task& task) {
    text::Parts leads{{}, text::Between::semicolon};
    for (const programme::AgencyIndex agency : programme::leads_of(programme, task))
        leads.parts.push_back(text::verbatim(programme.agencies[agency].name));
    return text::message("added, lead {0}, due {1}", std::move(leads),
                         due_in_words(programme, task.due));
}

EditPlan plan_adding(const programme::Programme& programme, std::span<const edit::Owner> named,
                     const AddOptions& options, deadline::Date today) {
    std::vector<edit::NewAgency> agencies;
    for (const std::string& typed : options.new_agencies)
        agencies.push_back(read_new_agency(programme, typed));
    const edit::TaskPlace place = read_place(programme, options, named);
    const edit::NewTask task{read_id(programme, options, place),
                             read_text("--title", options.title).text,
                             read_agencies(programme, agencies, options.leads),
                             read_agencies(programme, agencies, options.coordinating),
                             read_deadline("--due", options.due, programme).text,
                             read_added(programme, options, today)};
    EditPlan plan;
    for (const edit::NewAgency& agency : agencies)
        plan.changes.push_back(edit::agency_added(programme, agency));
    plan.changes.push_back(edit::task_added(programme, place, task));
    std::string undo = fmt::format("add {} --take-back", task.id);
    for (const edit::NewAgency& agency : agencies)
        undo += " --new-agency " + agency.key;
    plan.take_back = {std::move(undo)};
    plan.tell = [id = task.id](const programme::Programme& changed) {
        std::vector<text::Message> lines;
        for (const programme::Task& one : changed.tasks) {
            if (programme::id_of(changed, one) != id) continue;
            lines.push_back(
                text::message("{0}: {1}", text::message("Task {}", id), told_of(changed, one)));
        }
        return lines;
    };
    return plan;
}

EditPlan plan_taking_out(const programme::Programme& programme, std::span<const edit::Owner> named,
                         const AddOptions& options) {
    auto tasks = edit::whole_tasks(programme, named, "id");
    if (!tasks) throw refusal_of(std::move(tasks.error()));
    EditPlan plan;
    std::vector<text::Message> lines;
    const auto say = [&](text::Message what) {
        lines.push_back(
            text::message("{0}: {1}", std::move(what), text::message("taken out again")));
    };
    for (const edit::Owner& task : *tasks) {
        auto change = edit::task_taken_back(programme, task.task);
        if (!change) throw refusal_of(std::move(change.error()));
        plan.changes.push_back(std::move(*change));
        say(text::message("Task {}", edit::name_of(programme, task)));
    }
    for (const std::string& agency : options.new_agencies) {
        const std::string key = read_agency(programme, agency);
        plan.changes.push_back(edit::agency_taken_back(programme, key));
        say(text::message("Agency {}", key));
    }
    plan.tell = [lines](const programme::Programme& /*changed*/) { return lines; };
    return plan;
}

Outcome run_add(const AddOptions& options, const Situation& situation) {
    check_request(options);
    const deadline::Date today = read_today(situation);
    EditOptions edit = options.edit;
    if (!options.after.empty()) edit.ids = {options.after};
    return edit_programme(
        edit, situation,
        [&](const programme::Programme& programme, std::span<const edit::Owner> named) {
            return options.takes_back ? plan_taking_out(programme, named, options)
                                      : plan_adding(programme, named, options, today);
        });
}

constexpr std::array<Example, 3> add_examples = {{
    {"ktask add --title \"Tổng kết năm\" --lead sldtbxh --due \"Tháng 12/2022\"",
     "one task more, behind all others"},
    {"ktask add --after 5 --title T --lead \"Sở Giáo dục\" --due 2022-Q4", "behind task 5"},
    {"ktask add --title T --lead snv --due 2022-Q4 --new-agency snv=\"Sở Nội vụ\"",
     "its lead is new too"},
}};

} // namespace

constinit const Command add_command = {
    "add",        "[ID]...", "add a task to the programme",
    add_examples, {},        begin<AddOptions, declare_add, run_add>};

} // namespace ktask::cli
