#include "cli/commands.hpp"

#include "cli/filters.hpp"
#include "cli/options.hpp"
#include "cli/presentation.hpp"
#include "cli/programmes.hpp"
#include "render/calendar.hpp"
#include "render/json.hpp"
#include "render/markdown.hpp"
#include "render/text.hpp"

namespace ktask::cli {

void declare_list(CLI::App& app, Request& request) {
    declare_filter(app, request);
    declare_presentation(app, request, "text, markdown, csv, tsv, json or ics (a calendar)");
    declare_fields(app, request);
    add_flag(app, "--exit-code", request.exit_code, "status 1 if any task was selected", how_shown);
}

namespace {

std::string rendered(const report::Listing& listing, Format format, const Request& request,
                     const render::Words& words, const render::Layout& layout) {
    const render::FieldList text_fields =
        render::default_text_fields(report::has_several_programmes(listing.tasks));
    switch (format) {
    case Format::json:
        return render::tasks_as_json(listing.tasks,
                                     read_fields(request, render::default_json_fields()));
    case Format::csv:
    case Format::tsv:
        return render::tasks_as_separated(listing.tasks,
                                          read_fields(request, render::default_csv_fields()),
                                          separated_style(request, format));
    case Format::ics:
        return render::tasks_as_calendar(listing.tasks, read_soon(request), {listing.today, words});
    case Format::markdown:
        return render::list_as_markdown(listing, read_fields(request, text_fields), words);
    default:
        return render::list_as_text(listing, read_fields(request, text_fields), words, layout);
    }
}

} // namespace

Outcome run_list(const Request& request, const io::Surroundings& surroundings) {
    const Format format = read_format(request, {Format::text, Format::markdown, Format::csv,
                                                Format::tsv, Format::json, Format::ics});
    const render::Layout layout = read_layout(request, surroundings);
    const int soon_days = read_soon(request);
    const deadline::Date today = read_today(request, surroundings);
    const auto programmes = load_programmes(request, surroundings);
    Outcome outcome;
    const selection::Filter filter = read_filter(request, programmes, today, outcome.notes);
    const report::Listing listing =
        report::make_listing(select_or_fail(programmes, filter, today, soon_days), today);
    outcome.out = rendered(listing, format, request, read_language(request, programmes), layout);
    if (request.exit_code && !listing.tasks.empty()) outcome.status = 1;
    return outcome;
}

} // namespace ktask::cli
