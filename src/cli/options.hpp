#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/request.hpp"

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace ktask::cli {

/// The headings of help under which options stand.
constexpr std::string_view which_tasks =
    "Which tasks (repeated: any of them; different: all of them)";
constexpr std::string_view what_period = "Which days";
constexpr std::string_view how_shown = "How they are shown";
constexpr std::string_view what_changes = "What changes";
constexpr std::string_view how_sent = "Mail";
constexpr std::string_view everywhere = "Options of every command";

/// An option with one value; given again, the last one counts.
CLI::Option* add_single(CLI::App& app, const char* name, std::string& value, const char* says,
                        const char* value_name, std::string_view group);

/// An option that may be given several times, with one value each time.
CLI::Option* add_repeatable(CLI::App& app, const char* name, std::vector<std::string>& values,
                            const char* says, const char* value_name, std::string_view group);

/// An option without a value.
CLI::Option* add_flag(CLI::App& app, const char* name, bool& flag, const char* says,
                      std::string_view group);

/// ID...
void add_ids(CLI::App& app, std::vector<std::string>& ids, std::string_view group);

/// -f, --today, --lang, --color, --explain, --help.
void declare_common(CLI::App& app, Request& request);

/// ID..., --due, --state, --agency and the other filters.
void declare_filter(CLI::App& app, Request& request);

/// --format, --output, --width and what else concerns all output; `formats` is for the help.
void declare_presentation(CLI::App& app, Request& request, const char* formats);

/// --bom and --raw: for CSV and TSV.
void declare_separated(CLI::App& app, Request& request);

/// --fields, and --bom and --raw: for tables of tasks.
void declare_fields(CLI::App& app, Request& request);

} // namespace ktask::cli
