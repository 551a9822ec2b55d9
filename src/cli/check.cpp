#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "cli/command.hpp"
#include "cli/programmes.hpp"
#include "cli/read_each.hpp"
#include "document/problems.hpp"
#include "programme/footnotes.hpp"
#include "programme/oddities.hpp"

namespace ktask::cli {

extern const Command check_command;

namespace {

struct CheckOptions {
    std::vector<std::string> files;
    bool is_strict = false;
};

void declare_check(Declaration& declaration, CheckOptions& options) {
    declaration.push_back({.name = "FILE...",
                           .value = "FILE",
                           .says = text::message("the same as -f FILE"),
                           .group = Group::which_files,
                           .target = &options.files});
    declaration.push_back({.name = "--strict",
                           .says = text::message("status 1 for warnings too"),
                           .group = Group::how_shown,
                           .target = &options.is_strict});
}

constexpr std::array check_formats = {Format::text, Format::json, Format::github};

/// What was found in a file.
struct Checked {
    std::shared_ptr<const text::Source> source;
    text::Problems problems;
    text::Message contents;                  ///< "15 tasks, 7 agencies, 7 footnotes"
    std::optional<Failure> cannot_read = {}; ///< then there is nothing else
};

text::Message number_of_warnings(std::size_t count) {
    return text::counted("{} warning", "{} warnings", count);
}

void add(text::Problems& all, text::Problems more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

Checked check(const std::shared_ptr<const text::Source>& source, deadline::Date today) {
    programme::Opened opened = programme::open(source, programme::Care::twice);
    Checked checked{source, std::move(opened.problems), {}};
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

Checked check_file(const std::string& path, deadline::Date today) try {
    return check(read_source(path), today);
} catch (Failure& failure) {
    return {{}, {}, {}, std::move(failure)};
}

void add_unread(Outcome& outcome, Failure& failure) {
    for (text::Note& note : failure.notes)
        outcome.notes.push_back(std::move(note));
    outcome.status = std::max(outcome.status, failure.status);
}

std::size_t count_errors(const Checked& checked) {
    return static_cast<std::size_t>(
        std::count_if(checked.problems.begin(), checked.problems.end(),
                      [](const text::Problem& p) { return p.severity == text::Severity::error; }));
}

/// How many problems a file has: for standard error if they are too many.
void add_summary(Outcome& outcome, const Checked& checked, bool is_strict) {
    const std::string& name = checked.source->name;
    const std::size_t errors = count_errors(checked);
    const std::size_t warnings = checked.problems.size() - errors;
    if (errors > 0) {
        outcome.notes.push_back(text::remark(
            text::message("{}: {}, {}", name, text::counted("{} error", "{} errors", errors),
                          number_of_warnings(warnings))));
    } else if (is_strict && warnings > 0) {
        outcome.notes.push_back(text::remark(
            text::message("{}: {}, and --strict allows none", name, number_of_warnings(warnings))));
    } else {
        outcome.lines.push_back(text::message("{}: {}, {}", name, checked.contents,
                                              warnings == 0 ? text::message("no problems")
                                                            : number_of_warnings(warnings)));
    }
}

/// What was found in all files, for programs.
Writing written(std::vector<text::Note> found) {
    return [found = std::move(found)](const Manner& manner, text::Sink& out) {
        const bool is_json = manner.presentation.format == Format::json;
        (is_json ? document::problems_json : document::problems_github)(found, manner.speaker, out);
    };
}

Outcome run_check(const CheckOptions& options, const Situation& situation) {
    const deadline::Date today = read_today(situation);
    std::vector<std::string> files = situation.everywhere.files;
    files.insert(files.end(), options.files.begin(), options.files.end());
    const auto paths = programme_paths(files, situation.surroundings);
    if (!situation.presentation.output.empty())
        refuse_overwriting("--output", situation.presentation.output, paths);
    std::vector<Checked> checked(paths.size());
    read_each(paths, situation, [&](std::size_t i) { checked[i] = check_file(paths[i], today); });
    const bool is_for_people = situation.presentation.format == Format::text;
    Outcome outcome;
    std::vector<text::Note> found;
    for (Checked& one : checked) {
        if (one.cannot_read) {
            add_unread(outcome, *one.cannot_read);
            continue;
        }
        if (count_errors(one) > 0 || (options.is_strict && !one.problems.empty()))
            outcome.status = std::max(outcome.status, Exit::refused);
        text::sort_by_place(one.problems);
        text::Note note{text::Note::About::file, one.problems, one.source};
        std::vector<text::Note>& notes = is_for_people ? outcome.notes : found;
        if (!one.problems.empty()) notes.push_back(std::move(note));
        if (is_for_people) add_summary(outcome, one, options.is_strict);
    }
    if (!is_for_people) outcome.result = written(std::move(found));
    return outcome;
}

constexpr std::array<Example, 4> check_examples = {{
    {"ktask check", "before a commit"},
    {"ktask check programme-2022.yaml", "one file"},
    {"ktask check --strict --format github", "marks in a pull request, with warnings as failures"},
    {"ktask check --format json", "for an editor"},
}};

} // namespace

constinit const Command check_command = {
    "check",        "[FILE]...",   "report every problem in the file",
    check_examples, check_formats, begin<CheckOptions, declare_check, run_check>};

} // namespace ktask::cli
