#pragma once

#include <cstddef>
#include <optional>
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

/// -f, --today, --lang, --color, --explain, --help.
void declare_common(CLI::App& app, Request& request);

/// ID..., --due, --state, --agency and the other filters.
void declare_filter(CLI::App& app, Request& request);

/// --format, --output, --width and what else concerns all output; `formats` is for the help.
void declare_presentation(CLI::App& app, Request& request, const char* formats);

/// --fields, --bom, --raw: for tables of tasks.
void declare_fields(CLI::App& app, Request& request);

/// A whole number from `least` to `most`, or `otherwise` if nothing was typed.
std::size_t read_count(std::string_view option, const std::string& typed, std::size_t least,
                       std::size_t most, std::size_t otherwise);

/// One of `choices`, or a usage error with a near miss.
void check_choice(std::string_view option, const std::string& typed,
                  const std::vector<std::string>& choices);

/// The parts of a list separated by commas; empty parts are left out.
std::vector<std::string> split_list(std::string_view typed);

} // namespace ktask::cli
