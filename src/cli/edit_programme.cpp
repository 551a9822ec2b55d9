#include "cli/edit_programme.hpp"

#include <algorithm>
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
#include "yaml/reader.hpp"

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
    const bool is_below = !path.starts_with('/') && path.find("..") == std::string::npos;
    return is_below ? path : std::string(text::after_last(path, '/'));
}

Failure refusal_of(text::Problems problems, const text::Source& source) {
    return {Exit::refused,
            {{text::Note::About::file, std::move(problems),
              std::make_shared<const text::Source>(source)}}};
}

/// The verified edit of a text.
Edited make_edit(const text::Source& source, const Request& request, deadline::Date today,
                 const Planner& plan) {
    const yaml::ReadResult read = yaml::read(source.text);
    if (text::has_error(read.problems)) throw refusal_of(read.problems, source);
    const programme::Loaded loaded = programme::load_programme(read.tree, source.text, source.name);
    if (!loaded.problems.empty()) throw refusal_of(loaded.problems, source);
    const auto changes = plan(loaded.programme, named_tasks(request, loaded.programme, today));
    if (changes.empty()) return {};
    if (!read.uneditable.why.empty() || !read.tree.has_exact_spans) {
        throw refusal_of(
            {{read.uneditable.where,
              text::message("ktask can read this file but not edit it with certainty: {}",
                            read.uneditable.why),
              {text::message("write this in another way, or edit the file by hand")}}},
            source);
    }
    auto edit = edit::change_completions({source.text, read.tree, loaded.programme}, changes);
    if (!edit) throw refusal_of({std::move(edit.error())}, source);
    Edited edited;
    edited.edit = std::move(*edit);
    for (const edit::CompletionChange& change : changes)
        edited.tasks.push_back(change.task);
    return edited;
}

Failure not_saved(const std::string& path, const io::SaveResult& result) {
    const Exit status = result.error == io::SaveError::refused ? Exit::refused
                        : result.error == io::SaveError::busy  ? Exit::busy
                                                               : Exit::failed;
    std::vector<text::Message> hints;
    if (!result.hint.empty()) hints.push_back(text::verbatim(result.hint));
    return {status,
            {text::remark(text::message("cannot change {}: {}", path, result.reason),
                          std::move(hints))}};
}

} // namespace

void declare_edit(CLI::App& app, Request& request) {
    add_ids(app, request.filter.ids, what_changes);
    add_flag(app, "-n,--dry-run", request.dry_run,
             "print what would change as a unified diff, and write nothing", what_changes);
}

Edited edit_programme(const Request& request, const io::Surroundings& surroundings,
                      const Planner& plan) {
    const deadline::Date today = read_today(request, surroundings);
    const std::string path = path_to_edit(request, surroundings, today);
    if (request.dry_run) {
        const text::Source source = read_source(path);
        Edited edited = make_edit(source, request, today, plan);
        if (edited.edit)
            edited.diff = edit::unified_diff(edited.edit->patch, source.text, name_in_diff(path));
        return edited;
    }
    auto held = io::HeldFile::hold(path);
    if (!held) throw not_saved(path, held.error());
    const text::Source source{path, held->text()};
    Edited edited = make_edit(source, request, today, plan);
    if (!edited.edit) return edited;
    const io::SaveResult result = held->replace(edited.edit->text);
    if (result.error != io::SaveError::none) throw not_saved(path, result);
    if (!result.warning.empty()) {
        edited.warning = text::remark(text::message("{}: warning: {}", path, result.warning));
    }
    return edited;
}

Outcome edit_outcome(const Edited& edited, const Request& request, text::Notes notes,
                     const Telling& tell) {
    if (edited.warning) notes.push_back(*edited.warning);
    Outcome outcome{edited.diff, std::move(notes)};
    if (!edited.edit) return outcome;
    outcome.has_saved = !request.dry_run;
    const programme::Programme& programme = edited.edit->programme;
    const render::Words& words = read_language(request, {&programme, 1});
    for (const std::size_t index : edited.tasks) {
        const programme::Task& task = programme.tasks[index];
        std::string told =
            fmt::format("{}: {}", render::said(words.task, task.id), tell(task, words));
        if (request.dry_run) {
            outcome.notes.push_back(text::line(text::verbatim(std::move(told))));
        } else {
            outcome.out += told + '\n';
        }
    }
    return outcome;
}

} // namespace ktask::cli
