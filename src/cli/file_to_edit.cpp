#include "cli/file_to_edit.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "cli/filters.hpp"
#include "cli/programmes.hpp"
#include "selection/task_name.hpp"

namespace ktask::cli {

namespace {

/// `id` is that of a task, or "" if the request names none.
Failure several_programmes(const std::vector<ReadProgramme>& files, const std::string& id) {
    std::vector<text::Message> hints = {
        id.empty() ? text::message("name it with -f FILE:")
                   : text::message("name it with -f FILE, or with the task:")};
    constexpr std::size_t most = 10;
    const std::vector<std::string> names = names_apart(files);
    for (std::size_t i = 0; i < std::min(most, files.size()); ++i) {
        const std::string& file = files[i].name;
        if (id.empty()) {
            hints.push_back(text::message("-f {}", file));
            continue;
        }
        hints.push_back(names[i] == file ? text::message("{}:{}", file, id)
                                         : text::message("{}:{} for {}", names[i], id, file));
    }
    if (files.size() > most) hints.push_back(text::message("and {} more", files.size() - most));
    return usage_error(
        id.empty() ? text::message("which programme? one is changed at a time")
                   : text::message("task {} of which programme? one is changed at a time", id),
        std::move(hints));
}

/// The one programme that all the names mean; nullptr if they mean none.
const ReadProgramme* named_programme(const std::vector<ReadProgramme>& files,
                                     std::span<const selection::TaskName> names) {
    const ReadProgramme* chosen = nullptr;
    for (const selection::TaskName& name : names) {
        for (const ReadProgramme& file : files) {
            if (!selection::is_named(file.name, file.year, name.programme) || &file == chosen)
                continue;
            if (chosen != nullptr) throw several_programmes(files, selection::in_programme(name));
            chosen = &file;
        }
    }
    return chosen;
}

/// Throws unless there are tasks with these ids, as far as that can be told: a programme that
/// cannot be read does not stop the change of another.
void check_ids(const std::vector<std::string>& ids, const std::vector<ReadProgramme>& files,
               deadline::Date today) {
    std::vector<programme::Programme> programmes;
    for (const ReadProgramme& file : files) {
        if (!file.programme) return;
        programmes.push_back(*file.programme);
    }
    select_ids(ids, programmes, today);
}

} // namespace

FileToEdit file_to_edit(const std::vector<std::string>& ids, const Situation& situation,
                        deadline::Date today) {
    const auto paths = programme_paths(situation.everywhere.files, situation.surroundings);
    if (std::find(paths.begin(), paths.end(), "-") != paths.end()) {
        throw usage_error(text::message("standard input can only be read"),
                          {text::message("name the programme with -f FILE")});
    }
    if (paths.size() == 1) return {paths.front(), !situation.everywhere.files.empty()};
    const auto files = read_programmes(situation);
    if (ids.empty()) throw several_programmes(files, "");
    check_ids(ids, files, today);
    const auto names = selection::read_task_names(ids, files.front().year);
    if (!names) throw Failure(Exit::usage, {names.error().note});
    if (const ReadProgramme* const named = named_programme(files, *names)) {
        return {named->name, true};
    }
    throw wrong_files(files);
}

} // namespace ktask::cli
