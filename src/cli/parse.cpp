#include "cli/parse.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

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
    std::vector<text::Message> hints = text::near_miss(name, names);
    if (hints.empty()) hints.push_back(text::message("commands: {}", text::listed(names)));
    return usage_error(text::message("there is no command '{}'", name), std::move(hints));
}

/// An option of a command that was typed before it.
Failure stands_after(const std::string& name, const CLI::App& app) {
    return usage_error(text::message("{} stands after the command", name),
                       {text::message("for example: ktask {} {}", app.get_name(), name)});
}

Failure unexpected(const std::string& argument, const Command& command, const CLI::App& app,
                   const CLI::App& common) {
    const text::Message more = text::message("ktask {} --help lists the options", command.name);
    if (!argument.starts_with('-')) {
        return usage_error(text::message("ktask {} takes no '{}'", command.name, argument), {more});
    }
    const std::string name = argument.substr(0, argument.find('='));
    if (app.get_option_no_throw(name) != nullptr) return stands_after(name, app);
    std::vector<text::Message> hints = text::near_miss(name, option_names(app, common));
    if (hints.empty()) hints.push_back(more);
    return usage_error(text::message("ktask {} has no option {}", command.name, name),
                       std::move(hints));
}

/// CLI11's complaint about an option with too few or too many values, in our words.
Failure wrong_value(const CLI::ParseError& error) {
    const std::string_view what = error.what();
    const std::size_t end = what.find(':');
    if (end != std::string_view::npos && what.starts_with('-')) {
        return usage_error(text::message("{} needs a value", what.substr(0, end)));
    }
    constexpr std::string_view flag_with_value = " was given a disallowed flag override";
    if (what.ends_with(flag_with_value)) {
        const std::string_view name = what.substr(0, what.size() - flag_with_value.size());
        return usage_error(
            text::message("{}{} takes no value", name.size() == 1 ? "-" : "--", name));
    }
    return usage_error(text::verbatim(std::string(what)));
}

/// An option that ktask itself does not have; perhaps a command does.
Failure no_such_option(const std::string& argument, const CLI::App& app) {
    const std::string name = argument.substr(0, argument.find('='));
    for (const CLI::App* sub : app.get_subcommands({})) {
        if (sub->get_option_no_throw(name) != nullptr) return stands_after(name, *sub);
    }
    return usage_error(text::message("ktask has no option {}", name),
                       text::near_miss(name, option_names(app, app)));
}

/// Refuses options whose value is empty, as an unset variable in a script makes them.
void check_values(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
        const auto& values = option->results();
        if (std::find(values.begin(), values.end(), "") == values.end()) continue;
        throw usage_error(text::message("{} needs a value", option->get_name()));
    }
    for (const CLI::App* sub : app.get_subcommands())
        check_values(*sub);
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
    check_values(app);
    auto extras = app.remaining(true);
    std::erase(extras, "--");
    if (chosen.empty()) {
        if (!extras.empty() && extras.front().starts_with('-')) {
            throw no_such_option(extras.front(), app);
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
