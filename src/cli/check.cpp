#include "cli/commands.hpp"

#include <algorithm>
#include <iterator>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/failure.hpp"
#include "cli/programmes.hpp"
#include "yaml/reader.hpp"

namespace ktask::cli {

namespace {

struct Checked {
    text::Problems problems;
    std::string contents; ///< "15 tasks, 7 agencies, 7 footnotes"
};

std::string number_of(std::size_t count, std::string_view one, std::string_view many = "") {
    if (count == 1) return fmt::format("1 {}", one);
    return many.empty() ? fmt::format("{} {}s", count, one) : fmt::format("{} {}", count, many);
}

void add(text::Problems& all, text::Problems more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

Checked check(const text::Source& source, deadline::Date today) {
    yaml::ReadResult read = yaml::read_twice(source.text);
    Checked checked{std::move(read.problems), ""};
    if (text::has_error(checked.problems)) return checked;
    programme::Loaded loaded = programme::load_programme(read.tree, source.text, source.name);
    const bool is_readable = !text::has_error(loaded.problems);
    add(checked.problems, std::move(loaded.problems));
    add(checked.problems, programme::find_hidden_characters(read.tree));
    if (is_readable) add(checked.problems, programme::find_oddities(loaded.programme, today));
    checked.contents =
        fmt::format("{}, {}, {}", number_of(loaded.programme.tasks.size(), "task"),
                    number_of(loaded.programme.agencies.size(), "agency", "agencies"),
                    number_of(loaded.programme.footnotes.size(), "footnote"));
    return checked;
}

} // namespace

void declare_check(CLI::App& app, Request& request) {
    app.add_option("files", request.checked_files, "the same as -f FILE")
        ->type_name("FILE")
        ->group("Which files");
}

Outcome run_check(const Request& request, const io::Surroundings& surroundings) {
    const deadline::Date today = read_today(request, surroundings);
    Outcome outcome;
    for (const std::string& path : programme_paths(request, surroundings)) {
        const text::Source source = read_source(path);
        const Checked checked = check(source, today);
        const auto errors = static_cast<std::size_t>(std::count_if(
            checked.problems.begin(), checked.problems.end(),
            [](const text::Problem& p) { return p.severity == text::Severity::error; }));
        const std::size_t warnings = checked.problems.size() - errors;
        outcome.messages += text::described(checked.problems, source);
        if (errors > 0) {
            outcome.messages +=
                error_message(fmt::format("{}: {}, {}", source.name, number_of(errors, "error"),
                                          number_of(warnings, "warning")));
            outcome.status = static_cast<int>(Exit::refused);
        } else {
            outcome.out +=
                fmt::format("{}: {}, {}\n", source.name, checked.contents,
                            warnings == 0 ? "no problems" : number_of(warnings, "warning"));
        }
    }
    return outcome;
}

} // namespace ktask::cli
