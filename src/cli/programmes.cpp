#include "cli/programmes.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "cli/failure.hpp"
#include "cli/presentation.hpp"
#include "cli/values.hpp"
#include "io/file_id.hpp"
#include "io/files.hpp"
#include "io/folders.hpp"

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

std::vector<std::string> programme_paths(const Request& request,
                                         const io::Surroundings& surroundings) {
    Paths paths;
    for (const auto* const files : {&request.files, &request.checked_files}) {
        for (const std::string& file : *files)
            add_path(paths, file);
    }
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
                        const std::vector<std::string>& programmes) {
    for (const std::string& path : programmes) {
        if (!io::are_same_text(path, output)) continue;
        throw usage_error(
            path == "-"
                ? text::message("{} would overwrite the programme on standard input", option)
                : text::message("{} would overwrite the programme {}", option, path));
    }
}

text::Source read_source(const std::string& path) {
    auto text = io::read_file(path);
    const std::string name = path == "-" ? "standard input" : path;
    if (text) return {name, std::move(*text)};
    throw io_failure(text::message("cannot read {}", name), std::move(text.error()));
}

Opened open_programme(const text::Source& source, Care care) {
    yaml::ReadResult read =
        care == Care::twice ? yaml::read_twice(source.text) : yaml::read(source.text);
    Opened opened{std::move(read.tree), std::move(read.uneditable), std::nullopt,
                  std::move(read.problems)};
    if (text::has_error(opened.problems)) return opened;
    programme::Loaded loaded = programme::load_programme(opened.tree, source.text, source.name);
    opened.programme = std::move(loaded.programme);
    std::move(loaded.problems.begin(), loaded.problems.end(), std::back_inserter(opened.problems));
    return opened;
}

std::vector<programme::Programme> load_programmes(const Request& request,
                                                  const io::Surroundings& surroundings) {
    std::vector<programme::Programme> programmes;
    text::Notes notes;
    const auto paths = programme_paths(request, surroundings);
    if (writes_file(request)) refuse_overwriting("--output", request.output, paths);
    for (const std::string& path : paths) {
        const auto source = std::make_shared<const text::Source>(read_source(path));
        Opened opened = open_programme(*source, Care::once);
        if (text::has_error(opened.problems)) {
            notes.push_back({text::Note::About::file, std::move(opened.problems), source});
        } else {
            programmes.push_back(std::move(*opened.programme));
        }
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
