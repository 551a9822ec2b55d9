#include "cli/programmes.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "cli/read_each.hpp"
#include "io/file_id.hpp"
#include "io/files.hpp"
#include "io/folders.hpp"
#include "selection/task_name.hpp"

namespace ktask::cli {

namespace {

/// Paths of files, each file under the name that was added first.
struct Paths {
    std::vector<std::string> paths;
    std::set<io::FileId> files;
};

void add_file(Paths& paths, const std::string& path) {
    // A file that is not there is added too, so that reading it says why.
    const auto file = io::file_at(path);
    if (!file || paths.files.insert(*file).second) paths.paths.push_back(path);
}

void add_path(Paths& paths, const std::string& path) {
    if (!io::is_folder(path)) {
        add_file(paths, path);
        return;
    }
    const auto found = io::programmes_in(path);
    if (found.empty()) {
        throw refusal(text::message("{}: there is no programme-*.yaml in this folder", path),
                      {text::message("name the programme's file with -f FILE")});
    }
    for (const std::string& file : found)
        add_file(paths, file);
}

} // namespace

std::vector<std::string> programme_paths(std::span<const std::string> files,
                                         const io::Surroundings& surroundings) {
    Paths paths;
    for (const std::string& file : files)
        add_path(paths, file);
    if (paths.paths.empty() && surroundings.file) add_path(paths, *surroundings.file);
    if (paths.paths.empty()) {
        for (const std::string& file : io::nearest_programmes())
            add_file(paths, file);
    }
    if (!paths.paths.empty()) return std::move(paths.paths);
    throw refusal(text::message("there is no programme-*.yaml in this folder or one above"),
                  {text::message("name the programme with -f FILE, or in KTASK_FILE")});
}

void refuse_overwriting(std::string_view option, const std::string& output,
                        std::span<const std::string> programmes) {
    for (const std::string& path : programmes) {
        if (!io::are_same_text(path, output)) continue;
        throw usage_error(
            path == "-"
                ? text::message("{} would overwrite the programme on standard input", option)
                : text::message("{} would overwrite the programme {}", option, path));
    }
}

std::shared_ptr<const text::Source> read_source(const std::string& path, std::size_t most) {
    auto text = io::read_file(path, most);
    const std::string name(path == "-" ? text::standard_input : path);
    if (!text) throw io_failure(text::message("cannot read {}", name), std::move(text.error()));
    return std::make_shared<const text::Source>(text::Source{name, std::move(*text)});
}

namespace {

ReadProgramme read_programme(const std::string& path) try {
    auto source = read_source(path);
    programme::Opened opened = programme::open(source, programme::Care::once);
    ReadProgramme read{source->name, opened.year, std::move(opened.programme), {}, Exit::fine};
    if (read.programme) return read;
    if (!opened.wrong_tasks.empty()) {
        read.wrong.push_back(text::remark(text::counted(
            "{0} task of {1} cannot be read: {2}", "{0} tasks of {1} cannot be read: {2}",
            opened.wrong_tasks.size(), source->name, text::listed(opened.wrong_tasks))));
    }
    read.wrong.push_back({text::Note::About::file, std::move(opened.problems), std::move(source)});
    read.status = Exit::refused;
    return read;
} catch (Failure& failure) {
    return {path, 0, std::nullopt, std::move(failure.notes), failure.status};
}

} // namespace

std::vector<ReadProgramme> read_programmes(const Situation& situation) {
    const auto paths = programme_paths(situation.everywhere.files, situation.surroundings);
    const std::string& output = situation.presentation.output;
    if (!output.empty()) refuse_overwriting("--output", output, paths);
    std::vector<ReadProgramme> programmes(paths.size());
    read_each(paths, situation, [&](std::size_t i) { programmes[i] = read_programme(paths[i]); });
    return programmes;
}

std::vector<std::string> names_apart(std::span<const ReadProgramme> files) {
    std::vector<selection::Nameable> programmes;
    for (const ReadProgramme& file : files)
        programmes.push_back({file.name, file.year});
    return selection::names_apart(programmes);
}

bool holds(const programme::Programme& programme, const std::optional<int>& year) {
    return !year || (programme.year <= *year && *year <= programme.until.value_or(programme.year));
}

Failure wrong_files(std::span<const ReadProgramme> files) {
    Failure failure(Exit::fine, {});
    for (const ReadProgramme& file : files) {
        failure.status = std::max(failure.status, file.status);
        failure.notes.insert(failure.notes.end(), file.wrong.begin(), file.wrong.end());
    }
    return failure;
}

Failure wrong_file(text::Problems problems, std::shared_ptr<const text::Source> source) {
    return {Exit::refused, {{text::Note::About::file, std::move(problems), std::move(source)}}};
}

programme::Programme open_programme(const std::string& path) {
    auto source = read_source(path);
    programme::Opened opened = programme::open(source, programme::Care::once);
    if (!opened.programme) throw wrong_file(std::move(opened.problems), std::move(source));
    return std::move(*opened.programme);
}

text::Language language_of(std::span<const programme::Programme> programmes) {
    const bool is_english =
        !programmes.empty() && programmes.front().language == programme::Language::english;
    return is_english ? text::Language::english : text::Language::vietnamese;
}

deadline::Date read_today(const Situation& situation) {
    return read_today(situation.everywhere, situation.surroundings);
}

} // namespace ktask::cli
