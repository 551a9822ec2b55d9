#include "cli/edit_programme.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/failure.hpp"
#include "cli/filters.hpp"
#include "cli/options.hpp"
#include "cli/presentation.hpp"
#include "cli/programmes.hpp"
#include "edit/unified_diff.hpp"
#include "io/save.hpp"
#include "render/said.hpp"
#include "text/split.hpp"

namespace ktask::cli {

namespace {

Failure several_programmes(std::span<const programme::Programme> programmes, int id) {
    std::vector<text::Message> hints = {text::message("name it with -f FILE, or with the task:")};
    for (const programme::Programme& programme : programmes) {
        const bool has_twin = std::count_if(programmes.begin(), programmes.end(),
                                            [&](const programme::Programme& other) {
                                                return other.year == programme.year;
                                            }) > 1;
        hints.push_back(has_twin
                            ? text::message("{}:{}", programme.name, id)
                            : text::message("{}:{} for {}", programme.year, id, programme.name));
    }
    return usage_error(text::message("task {} of which programme? one is changed at a time", id),
                       std::move(hints));
}

/// The one programme that all the names mean.
const programme::Programme& named_programme(std::span<const programme::Programme> programmes,
                                            std::span<const selection::TaskName> names) {
    const programme::Programme* chosen = nullptr;
    for (const selection::TaskName& name : names) {
        for (const programme::Programme& programme : programmes) {
            if (!selection::is_named(programme, name.programme) || &programme == chosen) continue;
            if (chosen != nullptr) throw several_programmes(programmes, name.id);
            chosen = &programme;
        }
    }
    return *chosen; // every name means a task, so there is one
}

std::vector<selection::Selected> select_named(const Request& request,
                                              std::span<const programme::Programme> programmes,
                                              deadline::Date today) {
    selection::Filter filter;
    filter.ids = read_ids(request);
    return select_or_fail(programmes, filter, today, programme::default_soon_days);
}

/// The file that the command line means.
std::string path_to_edit(const Request& request, const io::Surroundings& surroundings,
                         deadline::Date today) {
    const auto paths = programme_paths(request, surroundings);
    if (std::find(paths.begin(), paths.end(), "-") != paths.end()) {
        throw usage_error(text::message("standard input can only be read"),
                          {text::message("name the programme with -f FILE")});
    }
    if (paths.size() == 1) return paths.front();
    const auto programmes = load_programmes(request, surroundings);
    select_named(request, programmes, today); // throws unless there are such tasks
    return named_programme(programmes, read_ids(request)).name;
}

std::vector<std::size_t> named_tasks(const Request& request, const programme::Programme& programme,
                                     deadline::Date today) {
    const std::span<const programme::Programme> one(&programme, 1);
    std::vector<std::size_t> tasks;
    for (const selection::Selected& selected : select_named(request, one, today)) {
        tasks.push_back(static_cast<std::size_t>(selected.task - programme.tasks.data()));
    }
    return tasks;
}

/// The path in the header of a diff: `patch -p1` and `git apply` take it in the working folder, or
/// else in the folder of the file.
std::string name_in_diff(const std::string& path) {
    const std::filesystem::path parts(path);
    const bool is_below =
        parts.is_relative() && std::find(parts.begin(), parts.end(), "..") == parts.end();
    return is_below ? path : std::string(text::after_last(path, '/'));
}

using SharedSource = std::shared_ptr<const text::Source>;

Failure refusal_of(text::Problems problems, SharedSource source) {
    return {Exit::refused, {{text::Note::About::file, std::move(problems), std::move(source)}}};
}

/// What becomes of a programme.
struct Edited {
    std::optional<edit::Edit> edit; ///< nothing if there is nothing to change
    std::vector<std::size_t> tasks; ///< that are changed
    text::Notes notes;
};

/// The verified edit of a text.
Edited make_edit(const SharedSource& source, const Request& request, deadline::Date today,
                 const Planner& plan) {
    const Opened opened = open_programme(*source, Care::once);
    if (text::has_error(opened.problems)) throw refusal_of(opened.problems, source);
    const programme::Programme& programme = *opened.programme;
    EditPlan planned = plan(programme, named_tasks(request, programme, today));
    if (planned.changes.empty()) return {{}, {}, std::move(planned.notes)};
    if (!opened.uneditable.why.empty() || !opened.tree.has_exact_spans) {
        throw refusal_of(
            {{opened.uneditable.where,
              text::message("ktask can read this file but not edit it with certainty: {}",
                            opened.uneditable.why),
              {text::message("write this in another way, or edit the file by hand")}}},
            source);
    }
    auto edit = edit::change_completions({source->text, opened.tree, programme}, planned.changes);
    if (!edit) throw refusal_of({std::move(edit.error())}, source);
    Edited edited{std::move(*edit), {}, std::move(planned.notes)};
    for (const edit::CompletionChange& change : planned.changes)
        edited.tasks.push_back(change.task);
    return edited;
}

Failure not_saved(const std::string& path, io::Error error) {
    return io_failure(text::message("cannot change {}", path), std::move(error));
}

/// "Nhiệm vụ 3: ..." for each changed task.
std::vector<std::string> told(const Edited& edited, const Request& request, const Telling& tell) {
    std::vector<std::string> lines;
    if (!edited.edit) return lines;
    const programme::Programme& programme = edited.edit->programme;
    const render::Words& words = read_language(request, {&programme, 1});
    for (const std::size_t index : edited.tasks) {
        const programme::Task& task = programme.tasks[index];
        lines.push_back(
            fmt::format("{}: {}", render::said(words.task, task.id), tell(task, words)));
    }
    return lines;
}

/// With --dry-run.
Outcome would_edit(const std::string& path, const Request& request, deadline::Date today,
                   const Planner& plan, const Telling& tell) {
    const auto source = std::make_shared<const text::Source>(read_source(path));
    Edited edited = make_edit(source, request, today, plan);
    Outcome outcome;
    outcome.notes = std::move(edited.notes);
    for (std::string& line : told(edited, request, tell))
        outcome.notes.push_back(text::line(text::verbatim(std::move(line))));
    if (edited.edit) {
        outcome.out = edit::unified_diff(edited.edit->patch, source->text, name_in_diff(path));
    }
    return outcome;
}

} // namespace

void declare_edit(CLI::App& app, Request& request) {
    add_ids(app, request.filter.ids, what_changes);
    add_flag(app, "-n,--dry-run", request.dry_run,
             "print what would change as a unified diff, and write nothing", what_changes);
}

Outcome edit_programme(const Request& request, const io::Surroundings& surroundings,
                       const Planner& plan, const Telling& tell) {
    const deadline::Date today = read_today(request, surroundings);
    const std::string path = path_to_edit(request, surroundings, today);
    if (request.dry_run) return would_edit(path, request, today, plan, tell);
    auto held = io::HeldFile::hold(path);
    if (!held) throw not_saved(path, std::move(held.error()));
    const auto source = std::make_shared<const text::Source>(text::Source{path, held->text()});
    Edited edited = make_edit(source, request, today, plan);
    Outcome outcome;
    outcome.notes = std::move(edited.notes);
    for (const std::string& line : told(edited, request, tell))
        outcome.out += line + '\n';
    if (!edited.edit) return outcome;
    auto file = std::make_shared<io::HeldFile>(std::move(*held));
    outcome.save = [file, path, text = std::move(edited.edit->text)]() mutable {
        auto saved = file->replace(text);
        file.reset(); // others need not wait until all is told
        if (!saved) throw not_saved(path, std::move(saved.error()));
        return warnings_of(path, *saved);
    };
    return outcome;
}

} // namespace ktask::cli
