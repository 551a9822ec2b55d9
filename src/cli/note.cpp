#include <array>
#include <utility>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/edit_programme.hpp"
#include "cli/evidence_options.hpp"
#include "cli/programmes.hpp"
#include "cli/values.hpp"
#include "document/course_cells.hpp"
#include "edit/choose.hpp"
#include "edit/note.hpp"
#include "programme/note_kind.hpp"

namespace ktask::cli {

extern const Command note_command;

namespace {

struct NoteOptions {
    std::vector<std::string> arguments; ///< the id and the text
    EditOptions edit;                   ///< without its ids
    std::string kind;
    std::string on;
    bool takes_back = false;
};

void declare_note(Declaration& declaration, NoteOptions& options) {
    declaration.push_back({.name = "ID TEXT",
                           .says = text::message("a task by id, and how it goes with it"),
                           .group = Group::what_changes,
                           .target = &options.arguments});
    declare_dry_run(declaration, options.edit);
    declaration.push_back(
        {.name = "--kind",
         .value = "KIND",
         .says = text::message("tiến độ (progress), vướng mắc (obstacle), kiến nghị (proposal) or "
                               "điều chỉnh (change); else progress"),
         .group = Group::what_changes,
         .target = &options.kind});
    declaration.push_back({.name = "--on",
                           .value = "DATE",
                           .says = text::message("the day that it is of; else today"),
                           .group = Group::what_changes,
                           .target = &options.on});
    declare_take_back(declaration, options.takes_back, text::message("take the last note back"));
}

void check_request(const NoteOptions& options) {
    const text::Message example =
        text::message("for example: ktask note 3 \"Đã gửi lấy ý kiến các huyện\"");
    if (options.arguments.empty())
        throw usage_error(text::message("a note about which task?"), {example});
    if (options.takes_back) {
        refuse_beside_take_back(!options.kind.empty() || !options.on.empty());
        return;
    }
    if (options.arguments.size() == 1)
        throw usage_error(text::message("what is there to note? say it behind the id"), {example});
    if (options.arguments.size() > 2) {
        throw usage_error(text::message("a note is of one task, and its text is one argument"),
                          {text::message("put the text in quotes"), example});
    }
}

programme::NoteKind read_kind(const std::string& typed) {
    if (typed.empty()) return programme::NoteKind::progress;
    if (const auto kind = programme::note_kind_from(typed)) return *kind;
    throw usage_error(text::message("'{}' is not a kind of note", typed),
                      {text::message("kinds: {}", programme::note_kinds)});
}

edit::NoteRequest asked_of(const NoteOptions& options, int year, deadline::Date today) {
    const deadline::Date on = options.on.empty() ? today
                                                 : read_day("--on", options.on, {year, today},
                                                            fmt::format("{}-05-06", year));
    return {read_kind(options.kind), on, options.arguments.back()};
}

EditPlan plan_noting(const programme::Programme& programme, const std::vector<edit::Owner>& tasks,
                     const NoteOptions& options, deadline::Date today) {
    const edit::NoteRequest request = asked_of(options, programme.year, today);
    auto to_note = edit::tasks_to_note(programme, tasks, request, today);
    if (!to_note) throw refusal_of(std::move(to_note.error()));
    EditPlan plan;
    if (to_note->empty())
        plan.notes.push_back(text::remark(text::message("that is noted already")));
    bool are_latest = true;
    for (const edit::Owner& task : *to_note) {
        plan.changes.push_back(edit::noted(programme, task, request));
        are_latest = are_latest && edit::is_latest(programme, task, request);
    }
    if (are_latest)
        plan.take_back = {fmt::format("note {} --take-back", typed_names(programme, *to_note))};
    plan.tell = tell_of_each(
        *to_note, [request](const programme::Programme& /*changed*/, const edit::Owner& /*task*/) {
            return text::message("noted on {0}, {1}", request.on,
                                 document::name_in_words(request.kind));
        });
    return plan;
}

EditPlan plan_taking_note_back(const programme::Programme& programme,
                               const std::vector<edit::Owner>& tasks) {
    return take_back(
        programme, tasks,
        [&](const edit::Owner& task) { return edit::note_taken_back(programme, task); },
        [](const std::string& name) { return text::message("task {} has no note", name); },
        [](const programme::Programme& /*changed*/, const edit::Owner& /*task*/) {
            return text::message("the last note is taken back");
        });
}

Outcome run_note(const NoteOptions& options, const Situation& situation) {
    check_request(options);
    const deadline::Date today = read_today(situation);
    EditOptions edit = options.edit;
    edit.ids = options.arguments;
    if (!options.takes_back) edit.ids.pop_back();
    return edit_programme(
        edit, situation,
        [&](const programme::Programme& programme, std::span<const edit::Owner> named) {
            auto tasks = edit::whole_tasks(programme, named, "notes");
            if (!tasks) throw refusal_of(std::move(tasks.error()));
            return options.takes_back ? plan_taking_note_back(programme, *tasks)
                                      : plan_noting(programme, *tasks, options, today);
        });
}

constexpr std::array<Example, 3> note_examples = {{
    {"ktask note 11 \"Đã gửi lấy ý kiến các huyện\"", "how it goes, today"},
    {"ktask note 11 \"Chưa bố trí được kinh phí\" --kind \"vướng mắc\"", "an obstacle"},
    {"ktask note 11 --take-back", "the last note goes"},
}};

} // namespace

constinit const Command note_command = {
    "note",        "ID TEXT", "note how it goes with a task",
    note_examples, {},        begin<NoteOptions, declare_note, run_note>};

} // namespace ktask::cli
