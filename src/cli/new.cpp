#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/programmes.hpp"
#include "io/folders.hpp"
#include "io/output.hpp"
#include "programme/open.hpp"
#include "renew/renew.hpp"
#include "renew/skeleton.hpp"

namespace ktask::cli {

extern const Command new_command;

namespace {

struct NewOptions {
    std::optional<int> year;
    std::string from;
    std::string output;
    bool takes_only_open = false;
};

void declare_new(Declaration& declaration, NewOptions& options) {
    declaration.push_back(
        {.name = "YEAR", .target = count(options.year, deadline::first_year, deadline::last_year)});
    declaration.push_back(
        {.name = "--from",
         .value = "FILE",
         .says = text::message("the programme that it is made of; else the latest before that year "
                               "among the programmes here"),
         .group = Group::what_changes,
         .target = &options.from});
    declaration.push_back(
        {.name = "--unfinished",
         .says = text::message("take only what is still open, each with its history in a note"),
         .group = Group::what_changes,
         .target = &options.takes_only_open});
    declaration.push_back(
        {.name = "-o,--output",
         .value = "FILE",
         .says = text::message("write into this file, which must not be there yet"),
         .group = Group::how_shown,
         .target = &options.output});
}

text::Message example_of_new(int year) {
    return text::message("for example: ktask new {0} --from programme-{1}.yaml -o "
                         "programme-{0}.yaml",
                         std::to_string(year), std::to_string(year - 1));
}

/// The programmes among which the old one is looked for.
std::vector<ReadProgramme> programmes_here(const NewOptions& options, const Situation& situation) {
    const bool are_named =
        !situation.everywhere.files.empty() || situation.surroundings.file.has_value();
    const bool is_there = are_named || !io::nearest_programmes().empty();
    // One that is named needs no others, but they tell whether the year has a programme.
    if (!is_there || (are_named && !options.from.empty())) return {};
    return read_programmes(situation);
}

/// The latest of the programmes before a year.
const ReadProgramme& latest_before(const std::vector<ReadProgramme>& files, int year) {
    const ReadProgramme* latest = nullptr;
    std::vector<text::Message> rivals;
    for (const ReadProgramme& file : files) {
        if (file.year == 0 || file.year >= year) continue;
        if (latest == nullptr || file.year > latest->year) {
            latest = &file;
            rivals.clear();
        }
        if (file.year == latest->year) rivals.push_back(text::message("--from {}", file.name));
    }
    if (rivals.size() > 1)
        throw usage_error(text::message("of which programme?"), std::move(rivals));
    if (latest != nullptr) return *latest;
    const bool has_year = std::any_of(files.begin(), files.end(),
                                      [](const ReadProgramme& file) { return file.year != 0; });
    if (!has_year) throw wrong_files(files);
    throw refusal(text::message("there is no programme of a year before {}", std::to_string(year)),
                  {text::message("name one with --from FILE")});
}

programme::Programme old_programme(const NewOptions& options,
                                   const std::vector<ReadProgramme>& files) {
    if (!options.from.empty()) return open_programme(options.from);
    const ReadProgramme& found = latest_before(files, *options.year);
    if (!found.programme) throw wrong_files({&found, 1});
    return *found.programme;
}

/// That a file says it is the programme of the year, which there may be only one of.
void tell_of_same_year(const std::vector<ReadProgramme>& files, int year, Outcome& outcome) {
    for (const ReadProgramme& file : files) {
        if (file.year != year) continue;
        outcome.notes.push_back(text::remark(
            text::message("{0} is a programme of {1} already", file.name, std::to_string(year))));
    }
}

/// What has come of the old programme, a line each.
std::vector<text::Message> lines_about(const renew::Renewal& renewal) {
    const renew::Counts& counts = renewal.counts;
    std::vector<text::Message> lines;
    const auto add = [&lines](std::size_t number, text::Message line) {
        if (number > 0) lines.push_back(std::move(line));
    };
    add(counts.dropped.size(), text::counted("left out, because dropped: {0} task ({1})",
                                             "left out, because dropped: {0} tasks ({1})",
                                             counts.dropped.size(), text::listed(counts.dropped)));
    add(counts.to_come, text::counted("left out, because added later: {} task",
                                      "left out, because added later: {} tasks", counts.to_come));
    add(counts.done, text::counted("left out, because done: {} task",
                                   "left out, because done: {} tasks", counts.done));
    add(counts.moved_deadlines,
        text::counted("years moved on in {} deadline", "years moved on in {} deadlines",
                      counts.moved_deadlines));
    add(counts.moved_texts, text::counted("years moved on in {} text", "years moved on in {} texts",
                                          counts.moved_texts));
    add(counts.completions, text::counted("left behind: {} completion",
                                          "left behind: {} completions", counts.completions));
    add(counts.extensions, text::counted("left behind: {} extension", "left behind: {} extensions",
                                         counts.extensions));
    add(counts.notes, text::counted("left behind: {} note", "left behind: {} notes", counts.notes));
    add(counts.comments, text::counted("left behind: {} comment inside these",
                                       "left behind: {} comments inside these", counts.comments));
    return lines;
}

void tell(const renew::Renewal& renewal, const programme::Programme& before, Outcome& outcome) {
    const programme::Programme& after = renewal.programme;
    if (before.until >= after.year) {
        outcome.notes.push_back(text::remark(
            text::message("{0} goes on until {1}, and so holds {2} itself", before.name,
                          std::to_string(*before.until), std::to_string(after.year))));
    }
    outcome.notes.push_back(
        text::remark(text::counted("{0} task of {1} is in the programme of {2}",
                                   "{0} tasks of {1} are in the programme of {2}",
                                   after.tasks.size(), before.name, std::to_string(after.year)),
                     lines_about(renewal)));
    if (renewal.decisions.empty()) return;
    outcome.notes.push_back(text::remark(
        text::counted("{} place is marked for a person to decide",
                      "{} places are marked for a person to decide", renewal.decisions.size())));
    for (const renew::Decision& decision : renewal.decisions) {
        text::Message what = text::message("{0}:{1}: {2}: {3}", after.name, decision.line,
                                           decision.where, decision.what);
        if (!decision.why.empty()) what = text::message("{0} ({1})", what, decision.why);
        outcome.notes.push_back(text::line(std::move(what)));
    }
}

/// The new text goes where it is asked for, once all has been told.
void deliver(std::string text, const std::string& path, Outcome& outcome) {
    if (path.empty()) {
        outcome.result = [text = std::move(text)](const Manner& /*manner*/, text::Sink& out) {
            out += text;
        };
        return;
    }
    outcome.save = [text = std::move(text), path] {
        auto saved = io::create_file(path, text);
        if (!saved)
            throw io_failure(text::message("cannot write {}", path), std::move(saved.error()));
        return warnings_of(path, *saved);
    };
}

renew::Renewal renewed(const programme::Programme& before, const NewOptions& options,
                       deadline::Date today) {
    const int year = *options.year;
    if (year <= before.year) {
        throw refusal(
            text::message("{0} is the programme of {1}; which later year is the new one for?",
                          before.name, std::to_string(before.year)),
            {text::message("for example: ktask new {}", std::to_string(before.year + 1))});
    }
    if (!before.tree->has_exact_spans) {
        const yaml::Declined& declined = before.tree->declined;
        throw wrong_file(
            {{declined.where,
              text::message("ktask can read this file but not renew it with certainty: {}",
                            declined.why),
              {text::message("write this in another way")}}},
            before.source);
    }
    const std::string name =
        options.output.empty() ? fmt::format("programme-{}.yaml", year) : options.output;
    words::Speaker speaker(before.language);
    const auto say = [&speaker](const text::Message& message) {
        return std::string(words::said(message, speaker).view());
    };
    auto renewal = renew::renew(before, {year, options.takes_only_open, today, name}, say);
    if (!renewal) throw wrong_file({std::move(renewal.error())}, before.source);
    return std::move(*renewal);
}

Outcome new_skeleton(const NewOptions& options, const Situation& situation) {
    if (options.takes_only_open) {
        throw usage_error(text::message("--unfinished of which programme? there is none here"),
                          {text::message("name it with --from FILE")});
    }
    Outcome outcome;
    outcome.notes.push_back(text::remark(
        text::message("there is no programme here to make it of, so this is one to fill in"),
        {example_of_new(*options.year)}));
    const text::Language language =
        situation.everywhere.language.value_or(text::Language::vietnamese);
    deliver(renew::skeleton(*options.year, language), options.output, outcome);
    return outcome;
}

Outcome run_new(const NewOptions& options, const Situation& situation) {
    if (!options.year) throw usage_error(text::message("for which year?"), {example_of_new(2023)});
    const std::vector<ReadProgramme> files = programmes_here(options, situation);
    if (files.empty() && options.from.empty()) return new_skeleton(options, situation);
    const programme::Programme before = old_programme(options, files);
    renew::Renewal renewal = renewed(before, options, read_today(situation));
    Outcome outcome;
    tell_of_same_year(files, *options.year, outcome);
    tell(renewal, before, outcome);
    deliver(renewal.programme.source->text, options.output, outcome);
    return outcome;
}

constexpr std::array<Example, 4> new_examples = {{
    {"ktask new 2023", "read what would be written"},
    {"ktask new 2023 --from programme-2022.yaml -o programme-2023.yaml",
     "the same tasks, a year later"},
    {"ktask new 2023 --unfinished -o programme-2023.yaml", "only what is still open"},
    {"ktask new 2023 --lang en", "where there is no programme yet: one to fill in, in English"},
}};

} // namespace

constinit const Command new_command = {
    "new",        "YEAR", "make next year's programme out of this year's",
    new_examples, {},     begin<NewOptions, declare_new, run_new>,
    true};

} // namespace ktask::cli
