#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "cli/command.hpp"
#include "cli/programmes.hpp"
#include "cli/read_each.hpp"
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

void add(Outcome& outcome, Checked checked) {
    if (checked.cannot_read) {
        for (text::Note& note : checked.cannot_read->notes)
            outcome.notes.push_back(std::move(note));
        outcome.status = std::max(outcome.status, checked.cannot_read->status);
        return;
    }
    const std::string& name = checked.source->name;
    const auto errors = static_cast<std::size_t>(
        std::count_if(checked.problems.begin(), checked.problems.end(),
                      [](const text::Problem& p) { return p.severity == text::Severity::error; }));
    const std::size_t warnings = checked.problems.size() - errors;
    if (!checked.problems.empty()) {
        outcome.notes.push_back(
            {text::Note::About::file, std::move(checked.problems), checked.source});
    }
    if (errors > 0) {
        outcome.notes.push_back(text::remark(
            text::message("{}: {}, {}", name, text::counted("{} error", "{} errors", errors),
                          number_of_warnings(warnings))));
        outcome.status = std::max(outcome.status, Exit::refused);
    } else {
        outcome.lines.push_back(text::message("{}: {}, {}", name, checked.contents,
                                              warnings == 0 ? text::message("no problems")
                                                            : number_of_warnings(warnings)));
    }
}

Outcome run_check(const CheckOptions& options, const Situation& situation) {
    const deadline::Date today = read_today(situation);
    std::vector<std::string> files = situation.everywhere.files;
    files.insert(files.end(), options.files.begin(), options.files.end());
    const auto paths = programme_paths(files, situation.surroundings);
    std::vector<Checked> checked(paths.size());
    read_each(paths, situation, [&](std::size_t i) { checked[i] = check_file(paths[i], today); });
    Outcome outcome;
    for (Checked& one : checked)
        add(outcome, std::move(one));
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
