#include "cli/parse.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/failure.hpp"
#include "cli/options.hpp"
#include "text/nearest.hpp"

namespace ktask::cli {

namespace {

std::vector<std::string> option_names(const CLI::App& app, const CLI::App& common) {
    std::vector<std::string> names;
    for (const CLI::App* one : {&app, &common}) {
        for (const CLI::Option* option : one->get_options()) {
            for (const std::string& name : option->get_lnames())
                names.push_back("--" + name);
        }
    }
    return names;
}

Failure unknown_command(const std::string& name) {
    std::vector<std::string> names;
    for (const Command& command : commands())
        names.emplace_back(command.name);
    const std::string near = near_miss(name, names);
    return usage_error(fmt::format("there is no command '{}'", name),
                       near.empty() ? fmt::format("commands: {}", fmt::join(names, ", ")) : near);
}

Failure unexpected(const std::string& argument, const Command& command, const CLI::App& app,
                   const CLI::App& common) {
    const std::string more = fmt::format("ktask {} --help lists the options", command.name);
    if (!argument.starts_with('-')) {
        return usage_error(fmt::format("ktask {} takes no '{}'", command.name, argument), more);
    }
    const std::string name = argument.substr(0, argument.find('='));
    const std::string near = near_miss(name, option_names(app, common));
    return usage_error(fmt::format("ktask {} has no option {}", command.name, name),
                       near.empty() ? more : near);
}

/// CLI11's complaint about an option with too few or too many values, in our words.
Failure wrong_value(const CLI::ParseError& error) {
    const std::string_view what = error.what();
    const std::size_t end = what.find(':');
    if (end != std::string_view::npos && what.starts_with('-')) {
        return usage_error(fmt::format("{} needs a value", what.substr(0, end)));
    }
    return usage_error(what);
}

} // namespace

ParsedLine parse(std::span<const std::string> arguments) {
    ParsedLine line;
    CLI::App app;
    app.set_help_flag();
    declare_common(app, line.request);
    app.add_flag("--version", line.wants_version);
    app.allow_extras();
    app.require_subcommand(0, 1);
    for (const Command& command : commands()) {
        CLI::App* const sub = app.add_subcommand(std::string(command.name));
        sub->set_help_flag();
        sub->fallthrough();
        sub->allow_extras();
        command.declare(*sub, line.request);
    }
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        throw wrong_value(error);
    }
    const auto chosen = app.get_subcommands();
    const auto extras = app.remaining(true);
    if (chosen.empty()) {
        if (!extras.empty() && extras.front().starts_with('-')) {
            throw usage_error(fmt::format("ktask has no option {}", extras.front()),
                              near_miss(extras.front(), option_names(app, app)));
        }
        if (!extras.empty()) throw unknown_command(extras.front());
        return line;
    }
    line.command = find_command(chosen.front()->get_name());
    if (!extras.empty() && !line.request.help) {
        throw unexpected(extras.front(), *line.command, *chosen.front(), app);
    }
    return line;
}

} // namespace ktask::cli
