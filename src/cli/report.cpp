#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/fields.hpp"
#include "cli/filters.hpp"
#include "cli/mail.hpp"
#include "cli/programmes.hpp"
#include "cli/writers.hpp"
#include "document/report.hpp"
#include "render/calendar.hpp"
#include "render/mail_html.hpp"
#include "render/report.hpp"
#include "report/report.hpp"

namespace ktask::cli {

extern const Command report_command;

namespace {

struct ReportOptions {
    FilterOptions filter;
    std::string since;
    std::string until;
    ChosenFields fields;
    Envelope envelope;
};

void declare_report(Declaration& declaration, ReportOptions& options) {
    declare(declaration, options.filter);
    declaration.push_back(
        {.name = "--since",
         .value = "DATE",
         .says = text::message("report completions from this day (Monday of the week)"),
         .group = Group::which_days,
         .target = &options.since});
    declaration.push_back(
        {.name = "--until",
         .value = "DATE",
         .says = text::message("report completions to this day (Sunday of the week)"),
         .group = Group::which_days,
         .target = &options.until});
    declare(declaration, options.fields,
            text::message("columns and their order, e.g. id,title,last"), {Format::csv});
    declare(declaration, options.envelope);
}

deadline::Date sunday_after(deadline::Date day) {
    return deadline::monday_before(day) + std::chrono::days(6);
}

/// The first or the last day of what was typed, so that a month can be given on both ends; nothing
/// if nothing was typed.
std::optional<deadline::Date> read_end(std::string_view option, const std::string& typed,
                                       deadline::Date today, int example_year) {
    if (typed.empty()) return std::nullopt;
    const deadline::Interval interval =
        read_interval(option, typed, {deadline::year_of(today), today});
    const std::optional<deadline::Date>& day = option == "--since" ? interval.first : interval.last;
    if (day && interval.kind != deadline::DeadlineKind::ongoing) return day;
    throw bad_value(option, typed,
                    {{0, typed.size()},
                     day                   ? text::message("this is not a period")
                     : option == "--since" ? text::message("this period has no first day")
                                           : text::message("this period has no last day"),
                     {text::message("for example: {}-09-01", example_year)}});
}

report::ReportDays read_days(const ReportOptions& options, deadline::Date today, int example_year) {
    const auto since = read_end("--since", options.since, today, example_year);
    const auto until = read_end("--until", options.until, today, example_year);
    report::ReportDays days;
    days.today = today;
    days.since = since.value_or(deadline::monday_before(until.value_or(today)));
    days.until = until.value_or(sunday_after(std::max(days.since, today)));
    days.soon_days = options.filter.soon_days;
    if (days.since <= days.until) return days;
    throw usage_error(
        text::message("--since {} is after --until {}", days.since, days.until),
        {text::message("for example: --since {0}-05-01 --until {0}-05-31", example_year)});
}

struct ReportSubject {
    std::vector<programme::Programme> programmes;
    report::Report report;
    ChosenFields fields;
    Envelope envelope;
};

document::Document report_document(const ReportSubject& subject, words::Speaker& speaker) {
    return document::report(subject.report, speaker);
}

void report_html(const ReportSubject& subject, const Manner& manner, text::Sink& out) {
    out += render::report_as_html(subject.report, words_of(manner));
}

void report_csv(const ReportSubject& subject, const Manner& manner, text::Sink& out) {
    out += document::report_csv(subject.report,
                                subject.fields.value_or(document::usual_fields_of_csv()),
                                manner.presentation.separated);
}

void report_json(const ReportSubject& subject, const Manner& /*manner*/, text::Sink& out) {
    out += document::report_json(subject.report);
}

void report_calendar(const ReportSubject& subject, const Manner& manner, text::Sink& out) {
    const report::Report& report = subject.report;
    out += render::tasks_as_calendar(report.tasks, report.days.soon_days,
                                     {report.days.today, words_of(manner)});
}

void report_mail(const ReportSubject& subject, const Manner& manner, text::Sink& out) {
    const report::Report& report = subject.report;
    const render::Words& words = words_of(manner);
    const Envelope& envelope = subject.envelope;
    const std::string title =
        fmt::format("{} ({})", render::report_title(report, words), words.date(report.days.today));
    text::Sink text;
    write::text(report_document(subject, manner.speaker), in_a_mail, text);
    const syntax::Mail mail = {
        envelope.from,  envelope.to, envelope.subject.empty() ? title : envelope.subject,
        words.language, text.kept(), render::report_as_mail_html(report, words)};
    out += syntax::mail_as_text(mail, moment_of(manner.surroundings));
}

constexpr std::array<Writer<ReportSubject>, 7> report_writers = {{
    {Format::text, as_text<ReportSubject, report_document>},
    {Format::markdown, as_markdown<ReportSubject, report_document>},
    {Format::html, report_html},
    {Format::csv, report_csv},
    {Format::json, report_json},
    {Format::ics, report_calendar},
    {Format::eml, report_mail},
}};
constexpr auto report_formats = formats_of(report_writers);

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

Outcome run_report(const ReportOptions& options, const Situation& situation) {
    if (situation.presentation.format == Format::eml) check_complete(options.envelope);
    const deadline::Date today = read_today(situation);
    ReportSubject subject{load_programmes(situation), {}, options.fields, options.envelope};
    const report::ReportDays days =
        read_days(options, today, selection::year_for_examples({subject.programmes, today}));
    Outcome outcome;
    outcome.language = language_of(subject.programmes);
    selection::Selection selection = select(options.filter, subject.programmes, days.today);
    explain(outcome, selection, situation);
    subject.report = report::make_report(subject.programmes, std::move(selection.tasks), days);
    subject.report.scope = std::move(selection.scope);
    for (text::Note& note : holiday_notes(subject.report))
        outcome.notes.push_back(std::move(note));
    outcome.result = written(report_writers, std::move(subject));
    return outcome;
}

constexpr std::array<Example, 6> report_examples = {{
    {"ktask report", "how everything stands, and what was completed this week"},
    {"ktask report --agency \"lao động\" --soon 14", "what concerns one agency, two weeks ahead"},
    {"ktask report --since 2022-09-01 --until 2022-09-30", "with the completions of a month"},
    {"ktask report -o report.html", "a page to print, to send or to read on a phone"},
    {"ktask report --format csv --bom -o report.csv", "for a spreadsheet"},
    {"ktask report --format eml --to a@b.vn --from c@d.vn | sendmail -t", "by mail"},
}};

} // namespace

constinit const Command report_command = {
    "report",        "[ID]...",      "report deadlines: figures, what is late, near, next and done",
    report_examples, report_formats, begin<ReportOptions, declare_report, run_report>};

} // namespace ktask::cli
