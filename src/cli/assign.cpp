#include "cli/assign.hpp"

#include <algorithm>
#include <string_view>

// Takes long to compile: no other file includes it.
#include <CLI/CLI.hpp>

#include "cli/failure.hpp"
#include "text/split.hpp"

namespace ktask::cli {

namespace {

bool is_argument(const Option& option) {
    return !option.name.starts_with('-');
}

/// True if an argument may be this option: --due, --due=2022, -n, -fFILE, -nf.
bool may_be(std::string_view argument, std::string_view name) {
    if (name.starts_with("--")) return argument.starts_with(name);
    return !argument.starts_with("--") && argument.find(name[1]) != std::string_view::npos;
}

/// CLI11 takes its time over every option that is declared to it, so the others are not.
bool may_be_given(const Option& option, std::span<const std::string> arguments) {
    if (is_argument(option)) return true;
    const auto names = text::split(option.name, ',');
    return std::any_of(arguments.begin(), arguments.end(), [&](std::string_view argument) {
        return argument.starts_with('-') &&
               std::any_of(names.begin(), names.end(),
                           [&](std::string_view name) { return may_be(argument, name); });
    });
}

/// Declares an option to CLI11, which only takes the command line apart: its values stay words.
CLI::Option* declare(CLI::App& app, const Option& option) {
    const std::string name(is_argument(option) ? "arguments" : option.name);
    if (std::holds_alternative<bool*>(option.target)) {
        return app.add_flag(name)->disable_flag_override();
    }
    CLI::Option* const declared = app.add_option(name);
    if (!is_repeatable(option)) return declared->take_last();
    return declared->expected(CLI::detail::expected_max_vector_size)
        ->allow_extra_args(is_argument(option));
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
        return usage_error(name.size() == 1 ? text::message("-{} takes no value", name)
                                            : text::message("--{} takes no value", name));
    }
    return usage_error(text::verbatim(std::string(what)));
}

struct Giving {
    const std::vector<std::string>& typed;
    void operator()(bool* flag) const { *flag = true; }
    void operator()(std::string* value) const { *value = typed.back(); }
    void operator()(std::vector<std::string>* values) const { *values = typed; }
    void operator()(const Reader& /*reads later*/) const {}
    void operator()(const Each& /*reads later*/) const {}
    void operator()(const OneOf& /*reads later*/) const {}
};

void give(Option& option, const CLI::Option& declared) {
    option.is_given = declared.count() > 0;
    if (!option.is_given) return;
    option.typed = declared.results();
    // An empty value is what an unset variable of a script leaves.
    if (std::find(option.typed.begin(), option.typed.end(), "") != option.typed.end()) {
        throw usage_error(text::message("{} needs a value", declared.get_name()));
    }
    std::visit(Giving{option.typed}, option.target);
}

} // namespace

std::vector<std::string> assign(std::span<const std::string> arguments, Declaration& declaration) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::vector<std::pair<Option*, const CLI::Option*>> declared;
    for (Option& option : declaration) {
        if (may_be_given(option, arguments)) declared.emplace_back(&option, declare(app, option));
    }
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        throw wrong_value(error);
    }
    for (const auto& [option, by_cli11] : declared)
        give(*option, *by_cli11);
    std::vector<std::string> left = app.remaining();
    std::erase(left, "--");
    return left;
}

} // namespace ktask::cli
