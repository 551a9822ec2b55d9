#include "cli/commands.hpp"

#include <algorithm>
#include <iterator>

#include <CLI/CLI.hpp>

#include "cli/failure.hpp"
#include "cli/programmes.hpp"
#include "words/language.hpp"

namespace ktask::cli {

namespace {

struct Checked {
    text::Problems problems;
    text::Message contents; ///< "15 tasks, 7 agencies, 7 footnotes"
};

text::Message warnings_in_words(std::size_t count) {
    return text::counted("{} warning", "{} warnings", count);
}

void add(text::Problems& all, text::Problems more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

Checked check(const text::Source& source, deadline::Date today) {
    Opened opened = open_programme(source, Care::twice);
    Checked checked{std::move(opened.problems), {}};
    if (!opened.programme) return checked;
    const programme::Programme& programme = *opened.programme;
    const bool is_sound = !text::has_error(checked.problems);
    add(checked.problems, programme::find_hidden_characters(opened.tree));
    if (is_sound) add(checked.problems, programme::find_oddities(programme, today));
    checked.contents =
        text::message("{}, {}, {}", text::counted("{} task", "{} tasks", programme.tasks.size()),
                      text::counted("{} agency", "{} agencies", programme.agencies.size()),
                      text::counted("{} footnote", "{} footnotes", programme.footnotes.size()));
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
    words::Speaker speaker(text::Language::english);
    Outcome outcome;
    for (const std::string& path : programme_paths(request, surroundings)) {
        const auto source = std::make_shared<const text::Source>(read_source(path));
        Checked checked = check(*source, today);
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
                warnings_in_words(warnings))));
            outcome.status = static_cast<int>(Exit::refused);
        } else {
            outcome.out += words::said(text::message("{}: {}, {}", source->name, checked.contents,
                                                     warnings == 0 ? text::message("no problems")
                                                                   : warnings_in_words(warnings)),
                                       speaker)
                               .view();
            outcome.out += '\n';
        }
    }
    return outcome;
}

} // namespace ktask::cli
