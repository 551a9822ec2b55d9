#include "cli/edit_programme.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "cli/file_to_edit.hpp"
#include "cli/filters.hpp"
#include "cli/programmes.hpp"
#include "edit/unified_diff.hpp"
#include "io/save.hpp"
#include "selection/task_name.hpp"
#include "text/split.hpp"

namespace ktask::cli {

namespace {

/// The tasks and stages that the command line means.
std::vector<edit::Owner> named_owners(const EditOptions& options,
                                      const programme::Programme& programme, deadline::Date today) {
    const auto names = selection::read_task_names(options.ids, programme.year);
    if (!names) throw Failure(Exit::usage, {names.error().note});
    auto found = selection::find_tasks(*names, {&programme, 1}, today);
    if (!found) throw Failure(Exit::refused, {std::move(found.error().note)});
    std::vector<edit::Owner> owners;
    for (const auto& [task, named] : found->front()) {
        if (named.is_whole) owners.push_back({task});
        for (const std::size_t stage : named.stages)
            owners.push_back({task, stage});
    }
    return owners;
}

/// What begins the line about a change: "Nhiệm vụ 3", "Nhiệm vụ 7, Báo cáo kiểm kê".
text::Message heading_of(const programme::Programme& programme, const edit::Owner& owner) {
    text::Parts names;
    names.parts.push_back(text::verbatim(programme::id_of(programme, programme.tasks[owner.task])));
    if (owner.stage) {
        const auto words = programme::text_of(programme, programme.stages[*owner.stage].what);
        names.parts.push_back(text::verbatim(text::plain_text(words)));
    }
    return text::message("Task {}", std::move(names));
}

/// The path in the header of a diff: `patch -p1` and `git apply` take it in the working folder, or
/// else in the folder of the file.
std::string name_in_diff(const std::string& path) {
    const std::filesystem::path parts(path);
    const bool is_below =
        parts.is_relative() && std::find(parts.begin(), parts.end(), "..") == parts.end();
    return is_below ? path : std::string(text::after_last(path, '/'));
}

/// The line that undoes a change, with the file where it is one of several or had to be named.
text::Note way_back(const std::string& arguments, const FileToEdit& file) {
    const std::string option = file.is_named ? "-f " + as_argument(file.path) + ' ' : "";
    return text::remark(text::message("to take it back: ktask {}", option + arguments));
}

/// What becomes of a programme.
struct Edited {
    std::optional<edit::Edit> edit; ///< nothing if there is nothing to change
    Outcome outcome;                ///< all but its result
    std::vector<std::string> take_back;
};

/// The verified edit of a text.
Edited make_edit(const std::shared_ptr<const text::Source>& source, const EditOptions& options,
                 deadline::Date today, const Planner& plan) {
    programme::Opened opened = programme::open(source, programme::Care::once);
    if (!opened.programme) throw wrong_file(std::move(opened.problems), source);
    const programme::Programme& before = *opened.programme;
    EditPlan planned = plan(before, named_owners(options, before, today));
    Edited edited;
    edited.outcome.notes = std::move(planned.notes);
    edited.take_back = std::move(planned.take_back);
    if (planned.changes.empty()) return edited;
    if (!before.tree->has_exact_spans) {
        const yaml::Declined& declined = before.tree->declined;
        throw wrong_file(
            {{declined.where,
              text::message("ktask can read this file but not edit it with certainty: {}",
                            declined.why),
              {text::message("write this in another way, or edit the file by hand")}}},
            source);
    }
    auto edit = edit::make(before, planned.changes);
    if (!edit) throw wrong_file({std::move(edit.error())}, source);
    edited.edit = std::move(*edit);
    const programme::Programme& programme = edited.edit->programme;
    edited.outcome.language = language_of({&programme, 1});
    edited.outcome.lines = planned.tell(programme);
    return edited;
}

Outcome would_edit(const std::string& path, const EditOptions& options, deadline::Date today,
                   const Planner& plan) {
    const auto source = read_source(path);
    Edited edited = make_edit(source, options, today, plan);
    if (!edited.edit) return std::move(edited.outcome);
    std::string diff = edit::unified_diff(edited.edit->patch, source->text, name_in_diff(path));
    edited.outcome.result = [diff = std::move(diff)](const Manner& /*manner*/, text::Sink& out) {
        out += diff;
    };
    return std::move(edited.outcome);
}

} // namespace

void declare(Declaration& declaration, EditOptions& options) {
    declare_ids(declaration, options.ids, Group::what_changes);
    declare_dry_run(declaration, options);
}

void declare_dry_run(Declaration& declaration, EditOptions& options) {
    declaration.push_back(
        {.name = "-n,--dry-run",
         .says = text::message("print what would change as a unified diff, and write nothing"),
         .group = Group::what_changes,
         .target = &options.is_dry_run});
}

programme::Status status_of_owner(const programme::Programme& programme, const edit::Owner& owner,
                                  deadline::Date today) {
    const programme::Task& task = programme.tasks[owner.task];
    if (!owner.stage) return programme::status_of(programme, task, today);
    return programme::status_of(programme, task, programme.stages[*owner.stage], today);
}

Telling
tell_of_each(std::vector<edit::Owner> owners,
             std::function<text::Message(const programme::Programme&, const edit::Owner&)> tell) {
    return
        [owners = std::move(owners), tell = std::move(tell)](const programme::Programme& changed) {
            std::vector<text::Message> lines;
            for (const edit::Owner& owner : owners)
                lines.push_back(
                    text::message("{0}: {1}", heading_of(changed, owner), tell(changed, owner)));
            return lines;
        };
}

EditPlan
take_back(const programme::Programme& programme, const std::vector<edit::Owner>& owners,
          const std::function<std::optional<edit::Change>(const edit::Owner&)>& change,
          const std::function<text::Message(const std::string&)>& none,
          std::function<text::Message(const programme::Programme&, const edit::Owner&)> tell) {
    EditPlan plan;
    std::vector<edit::Owner> changed;
    for (const edit::Owner& owner : owners) {
        if (auto made = change(owner)) {
            plan.changes.push_back(std::move(*made));
            changed.push_back(owner);
        } else {
            plan.notes.push_back(text::remark(none(edit::name_of(programme, owner))));
        }
    }
    plan.tell = tell_of_each(std::move(changed), std::move(tell));
    return plan;
}

std::string as_argument(std::string_view words) {
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%_+=:,./-";
    if (!words.empty() && words.find_first_not_of(plain) == std::string_view::npos)
        return std::string(words);
    std::string quoted = "'";
    for (const char c : words)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + '\'';
}

std::string typed_names(const programme::Programme& programme,
                        const std::vector<edit::Owner>& owners) {
    std::string names;
    for (const edit::Owner& owner : owners)
        names += (names.empty() ? "" : " ") + as_argument(edit::name_of(programme, owner));
    return names;
}

Outcome edit_programme(const EditOptions& options, const Situation& situation,
                       const Planner& plan) {
    const deadline::Date today = read_today(situation);
    const FileToEdit to_edit = file_to_edit(options.ids, situation, today);
    const std::string& path = to_edit.path;
    if (options.is_dry_run) return would_edit(path, options, today, plan);
    auto held = io::HeldFile::hold(path);
    if (!held) throw io_failure(text::message("cannot change {}", path), std::move(held.error()));
    const auto source = std::make_shared<const text::Source>(text::Source{path, held->text()});
    Edited edited = make_edit(source, options, today, plan);
    if (!edited.edit) return std::move(edited.outcome);
    for (const std::string& line : edited.take_back)
        edited.outcome.afterwards.push_back(way_back(line, to_edit));
    auto file = std::make_shared<io::HeldFile>(std::move(*held));
    edited.outcome.save = [file, path, after = edited.edit->programme.source]() mutable {
        auto saved = file->replace(after->text);
        file.reset(); // others need not wait until all is told
        if (!saved) {
            throw io_failure(text::message("cannot change {}", path), std::move(saved.error()));
        }
        return warnings_of(path, *saved);
    };
    return std::move(edited.outcome);
}

} // namespace ktask::cli
