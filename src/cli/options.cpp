#include "cli/options.hpp"

#include <CLI/CLI.hpp>

namespace ktask::cli {

CLI::Option* add_single(CLI::App& app, const char* name, std::string& value, const char* says,
                        const char* value_name, std::string_view group) {
    return app.add_option(name, value, says)
        ->take_last()
        ->type_name(value_name)
        ->group(std::string(group));
}

CLI::Option* add_repeatable(CLI::App& app, const char* name, std::vector<std::string>& values,
                            const char* says, const char* value_name, std::string_view group) {
    return app.add_option(name, values, says)
        ->allow_extra_args(false)
        ->type_name(value_name)
        ->group(std::string(group));
}

CLI::Option* add_flag(CLI::App& app, const char* name, bool& flag, const char* says,
                      std::string_view group) {
    return app.add_flag(name, flag, says)->disable_flag_override()->group(std::string(group));
}

void add_ids(CLI::App& app, std::vector<std::string>& ids, std::string_view group) {
    app.add_option("ids", ids, "tasks by id, also 2022:3 or FILE:3")
        ->type_name("")
        ->group(std::string(group));
}

void declare_common(CLI::App& app, Request& request) {
    add_repeatable(app, "-f,--file", request.files,
                   "the programme: a file, a folder, or - for standard input; else $KTASK_FILE, "
                   "else programme-*.yaml here or in the nearest folder above",
                   "FILE", everywhere);
    add_single(app, "--today", request.today, "count from this day; else $KTASK_TODAY, else today",
               "DATE", everywhere);
    add_single(app, "--lang", request.language,
               "language of what is shown: vi or en; else that of the programme", "LANGUAGE",
               everywhere);
    add_single(app, "--color", request.colour, "auto, always or never", "WHEN", everywhere);
    add_flag(app, "--explain", request.explain, "say how periods and agencies were understood",
             everywhere);
    add_flag(app, "-h,--help", request.help, "show this help", everywhere);
}

void declare_filter(CLI::App& app, Request& request) {
    FilterWords& filter = request.filter;
    add_ids(app, filter.ids, which_tasks);
    add_repeatable(app, "--due", filter.due, "the last day falls in the period", "PERIOD",
                   which_tasks);
    add_repeatable(app, "--due-by", filter.due_by, "the last day is in the period or before",
                   "PERIOD", which_tasks);
    add_repeatable(app, "--due-before", filter.due_before, "the last day is before the period",
                   "PERIOD", which_tasks);
    add_flag(app, "--overdue", filter.overdue, "open, and the last day is over", which_tasks);
    add_flag(app, "--due-soon", filter.due_soon, "open, and the last day is near", which_tasks);
    add_flag(app, "--open", filter.open, "not done yet", which_tasks);
    add_flag(app, "--ongoing", filter.ongoing, "without a deadline", which_tasks);
    add_repeatable(app, "--state", filter.states,
                   "done-on-time, done-late, in-time, overdue, done or ongoing", "STATE",
                   which_tasks);
    add_repeatable(app, "--agency", filter.agencies, "leads or coordinates, also through a group",
                   "AGENCY", which_tasks);
    add_repeatable(app, "--lead", filter.leads, "leads", "AGENCY", which_tasks);
    add_repeatable(app, "--coordinating", filter.coordinating, "coordinates", "AGENCY",
                   which_tasks);
    add_repeatable(
        app, "--text", filter.texts,
        "all these words (or their beginnings) stand in title or footnotes, accents aside", "WORDS",
        which_tasks);
    add_single(app, "--soon", request.soon, "how near 'due soon' is (7)", "DAYS", which_tasks);
    add_single(app, "--sort", filter.sort, "by due, id, lead or state; else as in the document",
               "KEY", which_tasks);
    add_flag(app, "--reverse", filter.reverse, "in the opposite order", which_tasks);
}

void declare_presentation(CLI::App& app, Request& request, const char* formats) {
    add_single(app, "--format", request.format, formats, "FORMAT", how_shown);
    add_single(app, "-o,--output", request.output,
               "write to this file; its ending chooses the format", "FILE", how_shown);
    add_single(app, "--width", request.width, "columns of text; 0 for no limit", "COLUMNS",
               how_shown);
}

void declare_separated(CLI::App& app, Request& request) {
    add_flag(app, "--bom", request.byte_order_mark, "begin CSV with a byte order mark, for Excel",
             how_shown);
    add_flag(app, "--raw", request.raw, "CSV and TSV without the ' that disarms formulas",
             how_shown);
}

void declare_fields(CLI::App& app, Request& request) {
    add_single(app, "--fields", request.fields, "columns and their order, e.g. id,title,last",
               "FIELDS", how_shown);
    declare_separated(app, request);
}

} // namespace ktask::cli
