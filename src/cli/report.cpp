#include "cli/commands.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "cli/envelope.hpp"
#include "cli/failure.hpp"
#include "cli/filters.hpp"
#include "cli/options.hpp"
#include "cli/presentation.hpp"
#include "cli/programmes.hpp"
#include "cli/values.hpp"
#include "document/report.hpp"
#include "render/calendar.hpp"
#include "render/mail_html.hpp"
#include "render/report.hpp"
#include "render/scope_words.hpp"

namespace ktask::cli {

void declare_report(CLI::App& app, Request& request) {
    declare_filter(app, request);
    add_single(app, "--since", request.since,
               "report completions from this day (Monday of the week)", "DATE", what_period);
    add_single(app, "--until", request.until, "report completions to this day (Sunday of the week)",
               "DATE", what_period);
    declare_presentation(app, request,
                         "text, markdown, html, csv, json, eml (a mail) or ics (a calendar)");
    declare_fields(app, request);
    declare_recipients(app, request);
    declare_sender(app, request);
}

namespace {

deadline::Date sunday_after(deadline::Date day) {
    return deadline::monday_before(day) + std::chrono::days(6);
}

/// The first or the last day of what was typed, so that a month can be given on both ends; nothing
/// if nothing was typed.
std::optional<deadline::Date> read_end(std::string_view option, const std::string& typed,
                                       deadline::Date today) {
    if (typed.empty()) return std::nullopt;
    const deadline::Interval interval =
        read_interval(option, typed, {deadline::year_of(today), today});
    const std::optional<deadline::Date>& day = option == "--since" ? interval.first : interval.last;
    if (day && interval.kind != deadline::DeadlineKind::ongoing) return day;
    text::Message lacks = day                   ? text::message("this is not a period")
                          : option == "--since" ? text::message("this period has no first day")
                                                : text::message("this period has no last day");
    throw bad_value(
        option, typed,
        {{0, typed.size()}, std::move(lacks), {text::message("for example: 2022-09-01")}});
}

report::ReportDays read_days(const Request& request, deadline::Date today) {
    const auto since = read_end("--since", request.since, today);
    const auto until = read_end("--until", request.until, today);
    report::ReportDays days;
    days.today = today;
    days.since = since.value_or(deadline::monday_before(until.value_or(today)));
    days.until = until.value_or(sunday_after(std::max(days.since, today)));
    days.soon_days = read_soon(request);
    if (days.since <= days.until) return days;
    throw usage_error(text::message("--since {} is after --until {}", days.since, days.until),
                      {text::message("for example: --since 2022-05-01 --until 2022-05-31")});
}

struct Shape {
    Format format = Format::text;
    write::Manner manner;
    Envelope envelope; ///< of a mail
    syntax::Moment moment;
};

Shape read_shape(const Request& request, const io::Surroundings& surroundings) {
    const Format format =
        read_format(request, {Format::text, Format::markdown, Format::html, Format::csv,
                              Format::json, Format::eml, Format::ics});
    if (!request.fields.empty() && format != Format::csv) {
        throw usage_error(text::message("--fields chooses the columns of --format csv only"));
    }
    Shape shape = {format, read_manner(request, surroundings), {}, moment_of(surroundings)};
    if (format == Format::eml) {
        shape.envelope = read_envelope(request);
    } else {
        refuse_envelope(request);
    }
    return shape;
}

/// What is said, in the words that are being replaced and by the speaker who replaces them.
struct Voice {
    const render::Words& words;
    words::Speaker& speaker;
};

std::string report_as_mail(const report::Report& report, const Shape& shape, const Voice& voice) {
    const Envelope& envelope = shape.envelope;
    const render::Words& words = voice.words;
    const syntax::Mail mail = {
        envelope.from,
        envelope.to,
        envelope.subject.empty() ? fmt::format("{} ({})", render::report_title(report, words),
                                               words.date(report.days.today))
                                 : envelope.subject,
        words.language,
        written(document::report(report, voice.speaker), Format::text, in_a_mail),
        render::report_as_mail_html(report, words)};
    return syntax::mail_as_text(mail, shape.moment);
}

std::string written_report(const report::Report& report, const Shape& shape, const Request& request,
                           const Voice& voice) {
    switch (shape.format) {
    case Format::json:
        return document::report_json(report);
    case Format::csv:
        return document::report_csv(report, read_fields(request, document::usual_fields_of_csv()),
                                    separated_style(request, Format::csv));
    case Format::html:
        return render::report_as_html(report, voice.words);
    case Format::eml:
        return report_as_mail(report, shape, voice);
    case Format::ics:
        return render::tasks_as_calendar(report.tasks, report.days.soon_days,
                                         {report.days.today, voice.words});
    default:
        return written(document::report(report, voice.speaker), shape.format, shape.manner);
    }
}

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

} // namespace

Outcome run_report(const Request& request, const io::Surroundings& surroundings) {
    const Shape shape = read_shape(request, surroundings);
    const report::ReportDays days = read_days(request, read_today(request, surroundings));
    const auto programmes = load_programmes(request, surroundings);
    Outcome outcome;
    const selection::Filter filter = read_filter(request, programmes, days.today, outcome.notes);
    const render::Words& words = read_language(request, programmes);
    report::Report report = report::make_report(
        programmes, select_or_fail(programmes, filter, days.today, days.soon_days), days);
    report.scope = render::scope_in_words(filter, programmes, words);
    for (text::Note& note : holiday_notes(report))
        outcome.notes.push_back(std::move(note));
    words::Speaker speaker = read_speaker(request, programmes);
    outcome.out = written_report(report, shape, request, {words, speaker});
    return outcome;
}

} // namespace ktask::cli
