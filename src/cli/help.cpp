#include "cli/help.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/core.h>

#include "cli/parse.hpp"
#include "text/nearest.hpp"
#include "text/width.hpp"

namespace ktask::cli {

extern const Command help_command;

namespace {

constexpr std::size_t help_width = 80;

constexpr std::array<Example, 6> first_examples = {{
    {"ktask list --due 2022-09", "what falls due in September 2022"},
    {"ktask list --overdue", "what is late, and by how much"},
    {"ktask show 11", "everything about task 11"},
    {"ktask done 3 --ref \"Kế hoạch số 1234/KH-UBND ngày 06/5/2022\"",
     "task 3 is done, and this document proves it"},
    {"ktask report", "how everything stands, for the weekly mail"},
    {"ktask check", "every problem in the file, before a commit"},
}};

struct Heading {
    Group group;
    text::Pattern<0> words;
};

constexpr std::array<Heading, 7> headings = {{
    {Group::which_tasks, "Which tasks (repeated: any of them; different: all of them)"},
    {Group::which_files, "Which files"},
    {Group::which_days, "Which days"},
    {Group::what_changes, "What changes"},
    {Group::how_shown, "How they are shown"},
    {Group::how_sent, "Mail"},
    {Group::everywhere, "Options of every command"},
}};

/// What stands for values and arguments in the usage of commands and options.
constexpr std::array<text::Pattern<0>, 30> value_names = {
    "FILE",   "ID",      "PERIOD", "AGENCY",  "STATE",  "WORDS",    "DAYS",    "ORDER",
    "FORMAT", "COLUMNS", "FIELDS", "TEXT",    "NUMBER", "DATE",     "YEAR",    "LANGUAGE",
    "WHEN",   "ADDRESS", "DIR",    "COMMAND", "KIND",   "DEADLINE", "SECTION", "NAME",
    "KEY",    "VALUE",   "SHELL",  "OLD",     "NEW",    "VERSION"};

/// What is typed, with the names of values in the language: "[ID]...", "-f, --file FILE".
std::string with_value_names(std::string_view usage, words::Speaker& speaker) {
    const auto is_of_name = [](char c) { return c >= 'A' && c <= 'Z'; };
    std::string out;
    for (std::size_t at = 0; at < usage.size();) {
        std::size_t end = at;
        while (end < usage.size() && is_of_name(usage[end]))
            ++end;
        const std::string_view word = usage.substr(at, end - at);
        const auto name = std::find_if(value_names.begin(), value_names.end(),
                                       [&](const auto& one) { return one.words == word; });
        if (name == value_names.end()) {
            end = std::max(end, at + 1);
            out += usage.substr(at, end - at);
        } else {
            out += words::said(text::named(*name, "value"), speaker).view();
        }
        at = end;
    }
    return out;
}

/// Says messages into a sink.
struct Helper {
    words::Speaker& speaker;
    text::Sink& out;

    void say(const text::Message& message) { out += words::said(message, speaker).view(); }

    void examples(std::span<const Example> examples) {
        say(text::message("Examples:"));
        out += '\n';
        for (const Example& example : examples) {
            out += "  # ";
            say(text::message(example.says));
            out += "\n  ";
            out += example.line;
            out += '\n';
        }
    }

    /// Its names and value, and beside them what it says.
    void option(const Option& option) {
        std::string label = "  ";
        for (const char c : option.name)
            label += c == ',' ? ", " : std::string(1, c);
        if (!option.value.empty()) label += ' ';
        label += option.value;
        row(with_value_names(label, speaker), option.says);
    }

    /// What is typed, and beside it what it is for.
    void row(std::string label, const text::Message& says) {
        constexpr std::size_t label_width = 26;
        if (text::display_width(label) + 2 > label_width) {
            out += label;
            out += '\n';
            label.clear();
        }
        out += text::hanging(label, words::said(says, speaker).view(), label_width, help_width);
    }

    void options(const Declaration& declaration) {
        for (const Heading& heading : headings) {
            const auto is_under = [&](const Option& one) { return one.group == heading.group; };
            if (std::none_of(declaration.begin(), declaration.end(), is_under)) continue;
            out += '\n';
            say(text::message("{}:", text::message(heading.words)));
            out += '\n';
            for (const Option& one : declaration) {
                if (is_under(one)) option(one);
            }
        }
    }
};

} // namespace

void write_general_help(words::Speaker& speaker, text::Sink& out) {
    Helper help{speaker, out};
    help.say(text::message("ktask - deadlines and completions of a work programme"));
    out += "\n\n";
    help.examples(first_examples);
    out += '\n';
    help.say(text::message("Usage: ktask [OPTION]... COMMAND [ARGUMENT]..."));
    out += "\n\n";
    help.say(text::message("Commands:"));
    out += '\n';
    for (const Command* command : commands()) {
        constexpr std::size_t name_width = 12;
        out += "  ";
        out += command->name;
        out += std::string(name_width - command->name.size(), ' ');
        help.say(text::message(command->summary));
        out += '\n';
    }
    out += '\n';
    help.say(text::message("'ktask COMMAND --help' explains a command; see also ktask(1) and "
                           "ktask(5)."));
    out += '\n';
}

void write_beginning(std::string_view sample, words::Speaker& speaker, text::Sink& out) {
    Helper help{speaker, out};
    help.say(text::message("There is no programme-*.yaml in this folder or one above. To begin:"));
    out += '\n';
    for (const std::string_view name : {"new", "import"}) {
        const Command* const command = find_command(name);
        if (command == nullptr) continue;
        const std::string usage = fmt::format("  ktask {} {}", name, command->arguments);
        help.row(with_value_names(usage, speaker), text::message(command->summary));
    }
    if (!sample.empty())
        help.row(fmt::format("  ktask -f {}", sample), text::message("how an example stands"));
    help.row("  ktask --help", text::message("all commands"));
}

void write_help(const Command& command, words::Speaker& speaker, text::Sink& out) {
    Helper help{speaker, out};
    help.say(text::message("ktask {} - {}", command.name, text::message(command.summary)));
    out += "\n\n";
    help.examples(command.examples);
    out += '\n';
    help.say(text::message("Usage: ktask {}{}{} [OPTION]...", command.name,
                           command.arguments.empty() ? "" : " ",
                           with_value_names(command.arguments, speaker)));
    out += '\n';
    Declaration declaration = declaration_of(command);
    Everywhere everywhere;
    declare(declaration, everywhere);
    help.options(declaration);
}

namespace {

struct HelpOptions {
    std::string topic;
};

void declare_help(Declaration& declaration, HelpOptions& options) {
    declaration.push_back({.name = "COMMAND", .target = &options.topic});
}

Outcome run_help(const HelpOptions& options, const Situation& /*situation*/) {
    Outcome outcome;
    if (options.topic.empty()) {
        outcome.result = [](const Manner& manner, text::Sink& out) {
            write_general_help(manner.speaker, out);
        };
        return outcome;
    }
    const Command* const command = find_command(options.topic);
    if (command == nullptr) throw no_such_command(options.topic);
    outcome.result = [command](const Manner& manner, text::Sink& out) {
        write_help(*command, manner.speaker, out);
    };
    return outcome;
}

constexpr std::array<Example, 1> help_examples = {{
    {"ktask help list", "the same as ktask list --help"},
}};

} // namespace

constinit const Command help_command = {
    "help",        "[COMMAND]", "explain ktask or a command",
    help_examples, {},          begin<HelpOptions, declare_help, run_help>};

} // namespace ktask::cli
