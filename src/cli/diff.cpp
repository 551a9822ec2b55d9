#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "cli/command.hpp"
#include "cli/mail.hpp"
#include "cli/programmes.hpp"
#include "cli/versions.hpp"
#include "cli/writers.hpp"
#include "document/changes.hpp"
#include "report/changes.hpp"

namespace ktask::cli {

extern const Command diff_command;

namespace {

struct DiffOptions {
    std::vector<std::string> versions;
    std::string since;
    bool has_exit_code = false;
    write::mail::Envelope envelope;
};

void declare_diff(Declaration& declaration, DiffOptions& options) {
    declaration.push_back(
        {.name = "VERSION",
         .value = "VERSION",
         .says = text::message("a file, a revision of git or a file in one as git names it; "
                               "the old one is the last commit and the new one the working "
                               "file, unless they are given"),
         .group = Group::which_files,
         .target = &options.versions});
    declaration.push_back(
        {.name = "--since",
         .value = "DATE",
         .says = text::message("the old version is the last commit before this day"),
         .group = Group::which_days,
         .target = &options.since});
    declaration.push_back({.name = "--exit-code",
                           .says = text::message("status 1 if anything has changed"),
                           .group = Group::how_shown,
                           .target = &options.has_exit_code});
    declare(declaration, options.envelope);
}

/// What is to be compared: as it is typed, or as of a day.
struct Wanted {
    std::optional<std::string> before; ///< nothing: as of `since`
    std::optional<deadline::Date> since;
    std::optional<std::string> after; ///< nothing: the working file
};

Wanted wanted_by(const DiffOptions& options, const Situation& situation) {
    const auto& versions = options.versions;
    const std::size_t most = options.since.empty() ? 2 : 1;
    if (versions.size() > most) {
        throw usage_error(
            options.since.empty()
                ? text::message("two versions are compared at a time")
                : text::message("--since is the old version: at most the new one is to be named"),
            {text::message("for example: ktask diff HEAD~3 HEAD")});
    }
    Wanted wanted;
    if (!options.since.empty()) {
        const deadline::Date today = read_today(situation);
        wanted.since =
            read_end("--since", End::first, options.since, today, deadline::year_of(today));
        if (!versions.empty()) wanted.after = versions.front();
        return wanted;
    }
    wanted.before = versions.empty() ? "HEAD" : versions.front();
    if (versions.size() == 2) wanted.after = versions.back();
    const std::size_t dots = wanted.before->find("..");
    const bool is_range = versions.size() == 1 && dots != std::string::npos && dots > 0 &&
                          wanted.before->find('/') == std::string::npos;
    if (is_range) { // "A..B", as git log takes it
        wanted.after = wanted.before->substr(dots + 2);
        if (wanted.after->empty()) wanted.after = "HEAD";
        wanted.before->resize(dots);
    }
    return wanted;
}

/// The programmes of the command line, or none if there are none.
std::vector<std::string> paths_if_any(const Situation& situation) try {
    return programme_paths(situation.everywhere.files, situation.surroundings);
} catch (const Failure&) {
    return {};
}

/// Finds the two texts of each programme.
class Finder {
public:
    Finder(const Wanted& wanted, const Situation& situation)
        : wanted_(wanted), situation_(situation), paths_(paths_if_any(situation)),
          is_before_file_(wanted.before && is_file_not_revision(*wanted.before, paths_, situation)),
          is_after_file_(wanted.after && is_file_not_revision(*wanted.after, paths_, situation)) {}

    /// The programmes whose versions are compared; one without a name if both are files.
    std::vector<std::string> programmes() const {
        if (is_before_file_ && is_after_file_) return {""};
        if (paths_.empty())
            return programme_paths(situation_.everywhere.files, situation_.surroundings);
        const bool is_one_file = is_before_file_ || is_after_file_;
        if (paths_.size() > 1 &&
            (is_one_file || is_git_file(wanted_.before) || is_git_file(wanted_.after))) {
            throw usage_error(text::message("which programme is the other version of?"),
                              {text::message("name the programme with -f FILE")});
        }
        return paths_;
    }
    std::shared_ptr<const text::Source> before(const std::string& programme) const {
        if (wanted_.since) {
            if (auto source = source_before(programme, *wanted_.since, situation_)) return source;
            throw refusal(
                text::message("{} was not there yet before {}", programme, *wanted_.since),
                {text::message("git log --oneline -- '{}' lists the revisions that have it",
                               programme)});
        }
        if (is_before_file_) return read_source(*wanted_.before);
        return source_in_git(programme, *wanted_.before, situation_);
    }
    std::shared_ptr<const text::Source> after(const std::string& programme) const {
        if (!wanted_.after) return read_source(programme);
        if (is_after_file_) return read_source(*wanted_.after);
        return source_in_git(programme, *wanted_.after, situation_);
    }

private:
    static bool is_git_file(const std::optional<std::string>& version) {
        return version && version->find(':') != std::string::npos;
    }

    const Wanted& wanted_;
    const Situation& situation_;
    std::vector<std::string> paths_;
    bool is_before_file_;
    bool is_after_file_;
};

struct Versions {
    Version before;
    Version after;
};

struct DiffSubject {
    std::vector<std::unique_ptr<const Versions>> versions; ///< that the changes lean on
    std::vector<report::Changes> changes;
    write::mail::Envelope envelope;
};

document::Document diff_document(const DiffSubject& subject, words::Speaker& speaker) {
    return document::changes(subject.changes, speaker);
}

void diff_json(const DiffSubject& subject, const Manner& /*manner*/, text::Sink& out) {
    document::changes_json(subject.changes, out);
}

constexpr std::array<Writer<DiffSubject>, 1> diff_writers = {{
    {Format::json, diff_json},
}};
constexpr auto diff_formats = formats_with(diff_writers);

/// Throws if there is nothing to compare: what would be told is that all is gone and all is new.
void refuse_strangers(const report::Changes& changes) {
    if (changes.shared_tasks > 0 || changes.before->tasks.empty() || changes.after->tasks.empty())
        return;
    throw refusal(text::message("{} and {} have no task in common", changes.before->name,
                                changes.after->name),
                  {text::message("are they two versions of one programme?")});
}

void compare(std::unique_ptr<const Versions> versions, Outcome& outcome, DiffSubject& subject) {
    for (const Version* const version : {&versions->before, &versions->after}) {
        outcome.notes.insert(outcome.notes.end(), version->wrong.begin(), version->wrong.end());
        if (!version->wrong.empty()) outcome.status = Exit::refused;
    }
    report::Changes changes =
        report::make_changes(versions->before.programme, versions->after.programme);
    refuse_strangers(changes);
    report::leave_out(versions->before.wrong_tasks, changes);
    report::leave_out(versions->after.wrong_tasks, changes);
    subject.changes.push_back(std::move(changes));
    subject.versions.push_back(std::move(versions));
}

Outcome run_diff(const DiffOptions& options, const Situation& situation) {
    check_complete(options.envelope, situation.presentation.format);
    const Wanted wanted = wanted_by(options, situation);
    const Finder finder(wanted, situation);
    Outcome outcome;
    DiffSubject subject{{}, {}, options.envelope};
    for (const std::string& programme : finder.programmes()) {
        const std::string& output = situation.presentation.output;
        const std::vector<std::string> inputs = {programme, wanted.before.value_or(programme),
                                                 wanted.after.value_or(programme)};
        if (!output.empty()) refuse_overwriting("--output", output, inputs);
        try {
            compare(std::make_unique<const Versions>(Versions{version_of(finder.before(programme)),
                                                              version_of(finder.after(programme))}),
                    outcome, subject);
        } catch (const Failure& failure) {
            // The others are compared all the same.
            outcome.notes.insert(outcome.notes.end(), failure.notes.begin(), failure.notes.end());
            outcome.status = std::max(outcome.status, failure.status);
        }
    }
    if (subject.changes.empty()) throw Failure(outcome.status, std::move(outcome.notes));
    outcome.language = language_of(std::span(subject.changes.front().after, 1));
    const bool is_changed = std::any_of(subject.changes.begin(), subject.changes.end(),
                                        [](const auto& each) { return !report::is_same(each); });
    if (options.has_exit_code && is_changed) outcome.status = Exit::selected;
    outcome.result = written<diff_document>(diff_writers, std::move(subject));
    return outcome;
}

constexpr std::array<Example, 5> diff_examples = {{
    {"ktask diff", "what has changed since the last commit"},
    {"ktask diff HEAD~3 HEAD", "between two commits, task by task"},
    {"ktask diff --since monday", "since the beginning of the week"},
    {"ktask diff old.yaml programme-2022.yaml", "between two files"},
    {"ktask diff --since 2022-09-01 -o changes.html", "a page to print or to send"},
}};

} // namespace

constinit const Command diff_command = {
    "diff",        "[OLD [NEW]]", "show what changed between two versions, task by task",
    diff_examples, diff_formats,  begin<DiffOptions, declare_diff, run_diff>};

} // namespace ktask::cli
