#include "cli/commands.hpp"

#include "cli/failure.hpp"
#include "cli/filters.hpp"
#include "cli/options.hpp"
#include "cli/presentation.hpp"
#include "cli/programmes.hpp"
#include "document/list.hpp"
#include "document/show.hpp"

namespace ktask::cli {

void declare_show(CLI::App& app, Request& request) {
    add_ids(app, request.filter.ids, which_tasks);
    declare_presentation(app, request, "text or json");
    add_single(app, "--fields", request.fields, "members and their order, in JSON", "FIELDS",
               how_shown);
}

Outcome run_show(const Request& request, const io::Surroundings& surroundings) {
    if (request.filter.ids.empty()) {
        throw usage_error(text::message("which task?"),
                          {text::message("for example: ktask show 3")});
    }
    const Format format = read_format(request, {Format::text, Format::json});
    if (format == Format::text && !request.fields.empty()) {
        throw usage_error(text::message("--fields of show is for JSON"),
                          {text::message("for a table: ktask list 3 --fields id,last")});
    }
    const write::Manner manner = read_manner(request, surroundings);
    const deadline::Date today = read_today(request, surroundings);
    const auto programmes = load_programmes(request, surroundings);
    Outcome outcome;
    const selection::Filter filter = read_filter(request, programmes, today, outcome.notes);
    const auto tasks = select_or_fail(programmes, filter, today, programme::default_soon_days);
    if (format == Format::json) {
        outcome.out =
            document::list_json(tasks, read_fields(request, document::usual_fields_of_json()));
    } else {
        words::Speaker speaker = read_speaker(request, programmes);
        outcome.out = written(document::show(tasks, today, speaker), format, manner);
    }
    return outcome;
}

} // namespace ktask::cli
