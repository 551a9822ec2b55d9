#include "cli/options.hpp"

#include <algorithm>
#include <charconv>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/failure.hpp"
#include "text/nearest.hpp"

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
    return app.add_flag(name, flag, says)->group(std::string(group));
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
    app.add_option("ids", filter.ids, "tasks by id, also 2022:3 or FILE:3")
        ->type_name("")
        ->group(std::string(which_tasks));
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

void declare_fields(CLI::App& app, Request& request) {
    add_single(app, "--fields", request.fields, "columns and their order, e.g. id,title,last",
               "FIELDS", how_shown);
    add_flag(app, "--bom", request.byte_order_mark, "begin CSV with a byte order mark, for Excel",
             how_shown);
    add_flag(app, "--raw", request.raw, "CSV and TSV without the ' that disarms formulas",
             how_shown);
}

std::size_t read_count(std::string_view option, const std::string& typed, std::size_t least,
                       std::size_t most, std::size_t otherwise) {
    if (typed.empty()) return otherwise;
    std::size_t number = 0;
    const char* const end = typed.data() + typed.size();
    const auto [stop, failure] = std::from_chars(typed.data(), end, number);
    if (failure == std::errc{} && stop == end && number >= least && number <= most) return number;
    throw usage_error(
        fmt::format("{} is a whole number from {} to {}, not '{}'", option, least, most, typed));
}

void check_choice(std::string_view option, const std::string& typed,
                  const std::vector<std::string>& choices) {
    if (std::find(choices.begin(), choices.end(), typed) != choices.end()) return;
    const std::string near = near_miss(typed, choices);
    throw usage_error(fmt::format("{} cannot be '{}'", option, typed),
                      near.empty() ? fmt::format("choices: {}", fmt::join(choices, ", ")) : near);
}

std::vector<std::string> split_list(std::string_view typed) {
    std::vector<std::string> parts;
    while (!typed.empty()) {
        const std::size_t end = std::min(typed.find(','), typed.size());
        std::string_view part = typed.substr(0, end);
        while (part.starts_with(' '))
            part.remove_prefix(1);
        while (part.ends_with(' '))
            part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        typed.remove_prefix(std::min(end + 1, typed.size()));
    }
    return parts;
}

} // namespace ktask::cli
