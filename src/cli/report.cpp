#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "cli/command.hpp"
#include "cli/fields.hpp"
#include "cli/filters.hpp"
#include "cli/mail.hpp"
#include "cli/programmes.hpp"
#include "cli/serve.hpp"
#include "cli/values.hpp"
#include "cli/versions.hpp"
#include "cli/writers.hpp"
#include "document/report.hpp"
#include "report/report.hpp"
#include "write/calendar.hpp"

namespace ktask::cli {

extern const Command report_command;

namespace {

struct ReportOptions {
    FilterOptions filter;
    std::string since;
    std::string until;
    bool tells_changes = false;
    ChosenFields fields;
    write::mail::Envelope envelope;
};

void declare_report(Declaration& declaration, ReportOptions& options) {
    declare(declaration, options.filter);
    declaration.push_back(
        {.name = "--since",
         .value = "DATE",
         .says = text::message("report completions from this day (seven days before --until)"),
         .group = Group::which_days,
         .target = &options.since});
    declaration.push_back({.name = "--until",
                           .value = "DATE",
                           .says = text::message("report completions to this day (today)"),
                           .group = Group::which_days,
                           .target = &options.until});
    declaration.push_back({.name = "--changes",
                           .says = text::message("also what changed since the last commit before "
                                                 "--since, task by task"),
                           .group = Group::how_shown,
                           .target = &options.tells_changes,
                           .suits = Formats(read_by_people) | Formats{Format::json}});
    declare(declaration, options.fields,
            text::message("columns and their order, e.g. id,title,last"), {Format::csv});
    declare(declaration, options.envelope);
}

report::ReportDays read_days(const ReportOptions& options, deadline::Date today, int example_year) {
    const auto since = read_end("--since", End::first, options.since, today, example_year);
    const auto until = read_end("--until", End::last, options.until, today, example_year);
    report::ReportDays days;
    days.today = today;
    days.until = until.value_or(today);
    // What was marked later on the day of the last weekly report is in the next one.
    days.since = since.value_or(days.until - std::chrono::days(7));
    days.soon_days = options.filter.soon_days;
    if (days.since <= days.until) return days;
    throw usage_error(
        text::message("--since {} is after --until {}", days.since, days.until),
        {text::message("for example: --since {0}-05-01 --until {0}-05-31", example_year)});
}

struct ReportSubject {
    std::vector<programme::Programme> programmes;
    std::vector<std::unique_ptr<const Version>> versions; ///< that the changes lean on
    report::Report report;
    ChosenFields fields;
    write::mail::Envelope envelope;
};

document::Document report_document(const ReportSubject& subject, words::Speaker& speaker) {
    return document::report(subject.report, speaker);
}

void report_csv(const ReportSubject& subject, const Manner& manner, text::Sink& out) {
    document::report_csv(subject.report, subject.fields.value_or(document::usual_fields_of_csv()),
                         manner.presentation.separated, out);
}

void report_json(const ReportSubject& subject, const Manner& /*manner*/, text::Sink& out) {
    document::report_json(subject.report, out);
}

void report_calendar(const ReportSubject& subject, const Manner& manner, text::Sink& out) {
    const report::ReportDays& days = subject.report.days;
    write::calendar(subject.report.tasks, {days.today, manner.surroundings.now, days.soon_days},
                    manner.speaker, out);
}

constexpr std::array<Writer<ReportSubject>, 3> report_writers = {{
    {Format::csv, report_csv},
    {Format::json, report_json},
    {Format::ics, report_calendar},
}};
constexpr auto report_formats = formats_with(report_writers);

/// That last days are remarked on without knowing all holidays, if so.
text::Notes holiday_notes(const report::Report& report) {
    text::Parts years;
    for (const int year : report::years_of_unknown_holidays(report))
        years.parts.push_back(text::message("{}", year));
    if (years.parts.empty()) return {};
    return {text::remark(
        text::message("Tết and Hùng Kings' day are not known for {}", std::move(years)),
        {text::message("only weekends and the other holidays are remarked on")})};
}

/// The programme when the period ended: the file itself if that is not over.
std::shared_ptr<const text::Source> source_at_end(const std::string& programme,
                                                  const report::ReportDays& days,
                                                  const Situation& situation) {
    if (days.until >= days.today) return read_source(programme);
    return source_before(programme, days.until + std::chrono::days(1), situation);
}

/// Of the tasks that are selected, if not all are.
void add_changes(ReportSubject& subject, Outcome& outcome, const Situation& situation) {
    report::Report& report = subject.report;
    report.changes.emplace();
    for (const programme::Programme& programme : subject.programmes) {
        const std::string path = programme.name == text::standard_input ? "-" : programme.name;
        const auto before = source_before(path, report.days.since, situation);
        const auto after = before ? source_at_end(path, report.days, situation) : nullptr;
        if (!before || !after) {
            outcome.notes.push_back(text::remark(text::message("{} was not there yet before {}",
                                                               programme.name, report.days.since)));
            continue;
        }
        const std::size_t count = subject.versions.size();
        for (const auto& source : {before, after}) {
            subject.versions.push_back(std::make_unique<const Version>(version_of(source)));
            const Version& version = *subject.versions.back();
            outcome.notes.insert(outcome.notes.end(), version.wrong.begin(), version.wrong.end());
            if (!version.wrong.empty()) outcome.status = Exit::refused;
        }
        report::Changes changes = report::make_changes(subject.versions[count]->programme,
                                                       subject.versions[count + 1]->programme);
        report::leave_out(subject.versions[count]->wrong_tasks, changes);
        report::leave_out(subject.versions[count + 1]->wrong_tasks, changes);
        std::vector<std::string> ids;
        for (const selection::Selected& selected : report.tasks) {
            if (selected.programme == &programme) ids.push_back(selection::id_of(selected));
        }
        if (!report.scope.parts.empty()) report::keep_only(ids, changes);
        report.changes->push_back(std::move(changes));
    }
}

Outcome make_report(Served served, const ReportOptions& options, const Situation& situation) {
    const deadline::Date today = read_today(situation);
    ReportSubject subject{std::move(served.programmes), {}, {}, options.fields, options.envelope};
    const report::ReportDays days =
        read_days(options, today, selection::year_for_examples({subject.programmes, today}));
    Outcome outcome;
    outcome.language = language_of(subject.programmes);
    selection::Selection selection = select(options.filter, subject.programmes, days.today);
    explain(outcome, selection, situation);
    subject.report = report::make_report(subject.programmes, std::move(selection.tasks), days);
    subject.report.scope = std::move(selection.scope);
    subject.report.unread = std::move(served.unread);
    if (options.tells_changes) add_changes(subject, outcome, situation);
    for (text::Note& note : holiday_notes(subject.report))
        outcome.notes.push_back(std::move(note));
    outcome.result = written<report_document>(report_writers, std::move(subject));
    return outcome;
}

Outcome run_report(const ReportOptions& options, const Situation& situation) {
    check_complete(options.envelope, situation.presentation.format);
    return serve(situation,
                 [&](Served served) { return make_report(std::move(served), options, situation); });
}

constexpr std::array<Example, 7> report_examples = {{
    {"ktask report", "how everything stands, and what was completed in seven days"},
    {"ktask report --agency \"lao động\" --soon 14", "what concerns one agency, two weeks ahead"},
    {"ktask report --since 2022-09-01 --until 2022-09-30", "with the completions of a month"},
    {"ktask report --changes", "with what changed in the period, by the commits of git"},
    {"ktask report -o report.html", "a page to print, to send or to read on a phone"},
    {"ktask report --format csv --bom -o report.csv", "for a spreadsheet"},
    {"ktask report --format eml --to a@b.vn --from c@d.vn | sendmail -t", "by mail"},
}};

} // namespace

constinit const Command report_command = {
    "report",        "[ID]...",      "report deadlines: figures, what is late, near, next and done",
    report_examples, report_formats, begin<ReportOptions, declare_report, run_report>};

} // namespace ktask::cli
