#include "cli/commands.hpp"

#include "cli/filters.hpp"
#include "cli/options.hpp"
#include "cli/presentation.hpp"
#include "cli/programmes.hpp"
#include "document/list.hpp"
#include "render/calendar.hpp"

namespace ktask::cli {

void declare_list(CLI::App& app, Request& request) {
    declare_filter(app, request);
    declare_presentation(app, request, "text, markdown, csv, tsv, json or ics (a calendar)");
    declare_fields(app, request);
    add_flag(app, "--exit-code", request.exit_code, "status 1 if any task was selected", how_shown);
}

namespace {

std::string written_list(const report::Listing& listing, Format format, const Request& request,
                         words::Speaker& speaker, const write::Manner& manner) {
    using namespace document;
    switch (format) {
    case Format::json:
        return list_json(listing.tasks, read_fields(request, usual_fields_of_json()));
    case Format::csv:
    case Format::tsv:
        return list_separated(listing.tasks, read_fields(request, usual_fields_of_csv()),
                              separated_style(request, format));
    default:
        break;
    }
    const Fields usual = usual_fields(report::has_several_programmes(listing.tasks));
    return written(list(listing, read_fields(request, usual), speaker), format, manner);
}

} // namespace

Outcome run_list(const Request& request, const io::Surroundings& surroundings) {
    const Format format = read_format(request, {Format::text, Format::markdown, Format::csv,
                                                Format::tsv, Format::json, Format::ics});
    const write::Manner manner = read_manner(request, surroundings);
    const int soon_days = read_soon(request);
    const deadline::Date today = read_today(request, surroundings);
    const auto programmes = load_programmes(request, surroundings);
    Outcome outcome;
    const selection::Filter filter = read_filter(request, programmes, today, outcome.notes);
    const report::Listing listing =
        report::make_listing(select_or_fail(programmes, filter, today, soon_days), today);
    if (format == Format::ics) {
        outcome.out = render::tasks_as_calendar(listing.tasks, soon_days,
                                                {today, read_language(request, programmes)});
    } else {
        words::Speaker speaker = read_speaker(request, programmes);
        outcome.out = written_list(listing, format, request, speaker, manner);
    }
    if (request.exit_code && !listing.tasks.empty()) outcome.status = 1;
    return outcome;
}

} // namespace ktask::cli
