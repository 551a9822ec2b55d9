#include "cli/help.hpp"

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/options.hpp"
#include "text/nearest.hpp"
#include "text/width.hpp"
#include "write/text_lines.hpp"

namespace ktask::cli {

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

std::string example_lines(std::span<const Example> examples) {
    std::string out;
    for (const Example& example : examples) {
        out += fmt::format("  # {}\n  {}\n", example.says, example.line);
    }
    return out;
}

/// The options of `app` under their headings, in the order of their declaration.
std::string option_lines(const CLI::App& app) {
    constexpr std::size_t label_width = 26;
    std::vector<std::string> groups;
    for (const CLI::Option* option : app.get_options()) {
        const std::string& group = option->get_group();
        const bool is_new = std::find(groups.begin(), groups.end(), group) == groups.end();
        if (is_new && !group.empty()) groups.push_back(group);
    }
    std::string out;
    for (const std::string& group : groups) {
        out += fmt::format("\n{}:\n", group);
        for (const CLI::Option* option : app.get_options()) {
            if (option->get_group() != group) continue;
            std::string label = option->get_name(false, true);
            if (option->get_positional()) label = label == "ids" ? "ID..." : "FILE...";
            const auto comma = label.find(',');
            if (comma != std::string::npos) label.insert(comma + 1, " ");
            if (!option->get_type_name().empty()) label += " " + option->get_type_name();
            label.insert(0, "  ");
            if (text::display_width(label) + 2 > label_width) {
                out += label;
                out += '\n';
                label.clear();
            }
            out += write::hanging(label, option->get_description(), label_width, help_width);
        }
    }
    return out;
}

} // namespace

void declare_help(CLI::App& app, Request& request) {
    app.add_option("command", request.topic)->type_name("")->group("");
}

Outcome run_help(const Request& request, const io::Surroundings& /*surroundings*/) {
    if (request.topic.empty()) return {general_help()};
    const Command* const command = find_command(request.topic);
    if (command != nullptr) return {help_on(*command)};
    std::vector<std::string> names;
    for (const Command& known : commands())
        names.emplace_back(known.name);
    throw usage_error(text::message("there is no command '{}'", request.topic),
                      text::near_miss(request.topic, names));
}

std::string general_help() {
    std::string out = "ktask - deadlines and completions of a work programme\n\nExamples:\n";
    out += example_lines(first_examples);
    out += "\nUsage: ktask [OPTION]... COMMAND [ARGUMENT]...\n\nCommands:\n";
    for (const Command& command : commands()) {
        out += fmt::format("  {:<10} {}\n", command.name, command.summary);
    }
    out += "\n'ktask COMMAND --help' explains a command; see also ktask(1) and ktask(5).\n";
    return out;
}

std::string help_on(const Command& command) {
    Request request;
    CLI::App app;
    app.set_help_flag();
    command.declare(app, request);
    declare_common(app, request);
    return fmt::format("ktask {} - {}\n\nExamples:\n{}\nUsage: ktask {}{}{} [OPTION]...\n{}",
                       command.name, command.summary, example_lines(command.examples), command.name,
                       command.arguments.empty() ? "" : " ", command.arguments, option_lines(app));
}

} // namespace ktask::cli
