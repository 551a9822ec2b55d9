#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>

#include "cli/command.hpp"
#include "cli/programmes.hpp"
#include "programme/footnotes.hpp"
#include "programme/oddities.hpp"

namespace ktask::cli {

extern const Command check_command;

namespace {

struct CheckOptions {
    std::vector<std::string> files;
};

void declare_check(Declaration& declaration, CheckOptions& options) {
    declaration.push_back({.name = "FILE...",
                           .value = "FILE",
                           .says = text::message("the same as -f FILE"),
                           .group = Group::which_files,
                           .target = &options.files});
}

struct Checked {
    text::Problems problems;
    text::Message contents; ///< "15 tasks, 7 agencies, 7 footnotes"
};

text::Message number_of_warnings(std::size_t count) {
    return text::counted("{} warning", "{} warnings", count);
}

void add(text::Problems& all, text::Problems more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

Checked check(const std::shared_ptr<const text::Source>& source, deadline::Date today) {
    programme::Opened opened = programme::open(source, programme::Care::twice);
    Checked checked{std::move(opened.problems), {}};
    if (opened.tree) add(checked.problems, programme::find_hidden_characters(*opened.tree));
    if (!opened.programme) return checked;
    const programme::Programme& programme = *opened.programme;
    add(checked.problems, programme::find_oddities(programme, today));
    checked.contents =
        text::message("{}, {}, {}", text::counted("{} task", "{} tasks", programme.tasks.size()),
                      text::counted("{} agency", "{} agencies", programme.agencies.size()),
                      text::counted("{} footnote", "{} footnotes",
                                    programme::footnotes_of(programme).texts.size()));
    return checked;
}

Outcome run_check(const CheckOptions& options, const Situation& situation) {
    const deadline::Date today = read_today(situation);
    std::vector<std::string> files = situation.everywhere.files;
    files.insert(files.end(), options.files.begin(), options.files.end());
    Outcome outcome;
    for (const std::string& path : programme_paths(files, situation.surroundings)) {
        const auto source = read_source(path);
        Checked checked = check(source, today);
        const auto errors = static_cast<std::size_t>(std::count_if(
            checked.problems.begin(), checked.problems.end(),
            [](const text::Problem& p) { return p.severity == text::Severity::error; }));
        const std::size_t warnings = checked.problems.size() - errors;
        if (!checked.problems.empty()) {
            outcome.notes.push_back({text::Note::About::file, std::move(checked.problems), source});
        }
        if (errors > 0) {
            outcome.notes.push_back(text::remark(text::message(
                "{}: {}, {}", source->name, text::counted("{} error", "{} errors", errors),
                number_of_warnings(warnings))));
            outcome.status = Exit::refused;
        } else {
            outcome.lines.push_back(text::message("{}: {}, {}", source->name, checked.contents,
                                                  warnings == 0 ? text::message("no problems")
                                                                : number_of_warnings(warnings)));
        }
    }
    return outcome;
}

constexpr std::array<Example, 2> check_examples = {{
    {"ktask check", "before a commit"},
    {"ktask check programme-2022.yaml", "one file"},
}};

} // namespace

constinit const Command check_command = {
    "check",        "[FILE]...", "report every problem in the file",
    check_examples, {},          begin<CheckOptions, declare_check, run_check>};

} // namespace ktask::cli
