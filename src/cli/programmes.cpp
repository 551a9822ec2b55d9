#include "cli/programmes.hpp"

#include <algorithm>
#include <utility>

#include "cli/failure.hpp"
#include "cli/values.hpp"
#include "io/files.hpp"
#include "yaml/reader.hpp"

namespace ktask::cli {

namespace {

/// Adds a file unless it is there already under this or another name.
void add_file(std::vector<std::string>& paths, const std::string& path) {
    const bool is_known = std::any_of(paths.begin(), paths.end(), [&](const std::string& known) {
        return known == path || io::are_same_file(known, path);
    });
    if (!is_known) paths.push_back(path);
}

void add_path(std::vector<std::string>& paths, const std::string& path) {
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

std::vector<std::string> programme_paths(const Request& request,
                                         const io::Surroundings& surroundings) {
    std::vector<std::string> paths;
    for (const auto* const files : {&request.files, &request.checked_files}) {
        for (const std::string& file : *files)
            add_path(paths, file);
    }
    if (paths.empty() && surroundings.file) add_path(paths, *surroundings.file);
    if (paths.empty()) paths = io::nearest_programmes();
    if (!paths.empty()) return paths;
    throw refusal(text::message("there is no programme-*.yaml in this folder or one above"),
                  {text::message("name the programme with -f FILE, or in KTASK_FILE")});
}

text::Source read_source(const std::string& path) {
    auto text = io::read_file(path);
    const std::string name = path == "-" ? "standard input" : path;
    if (text) return {name, std::move(*text)};
    throw io_failure(text::message("cannot read {}: {}", name, text.error()));
}

std::vector<programme::Programme> load_programmes(const Request& request,
                                                  const io::Surroundings& surroundings) {
    std::vector<programme::Programme> programmes;
    text::Notes notes;
    for (const std::string& path : programme_paths(request, surroundings)) {
        if (io::are_same_file(path, request.output)) {
            throw usage_error(text::message("--output would overwrite the programme {}", path));
        }
        const auto source = std::make_shared<const text::Source>(read_source(path));
        yaml::ReadResult read = yaml::read(source->text);
        if (text::has_error(read.problems)) {
            notes.push_back({text::Note::About::file, std::move(read.problems), source});
            continue;
        }
        programme::Loaded loaded = programme::load_programme(read.tree, source->text, source->name);
        if (!loaded.problems.empty()) {
            notes.push_back({text::Note::About::file, std::move(loaded.problems), source});
        }
        programmes.push_back(std::move(loaded.programme));
    }
    if (!notes.empty()) throw Failure(Exit::refused, std::move(notes));
    return programmes;
}

deadline::Date read_today(const Request& request, const io::Surroundings& surroundings) {
    const bool is_option = !request.today.empty();
    if (!is_option && !surroundings.today_text) return surroundings.today;
    const std::string& typed = is_option ? request.today : *surroundings.today_text;
    const deadline::DeadlineContext context = {deadline::year_of(surroundings.today),
                                               surroundings.today};
    return read_day(is_option ? "--today" : "KTASK_TODAY", typed, context, "2022-09-01");
}

} // namespace ktask::cli
