#include "cli/parse.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "cli/assign.hpp"
#include "cli/pasted.hpp"
#include "cli/pieces.hpp"
#include "text/nearest.hpp"

namespace ktask::cli {

namespace {

/// Where the command is, found without knowing its options.
struct CommandWord {
    const Command* command = nullptr;
    std::size_t place = 0;
    std::string stray; ///< the first argument before it that is no option of every command
};

CommandWord find_command_word(std::span<const std::string> arguments,
                              const Declaration& everywhere) {
    CommandWord word;
    for (const Piece& piece : pieces_of(arguments, everywhere)) {
        if (piece.kind != Piece::Kind::word) continue;
        word.command = find_command(piece.text);
        word.place = piece.place;
        if (word.command != nullptr) return word;
        if (word.stray.empty()) word.stray = piece.text;
    }
    return word;
}

std::vector<std::string> option_names(const Declaration& declaration) {
    std::vector<std::string> names;
    for (const Option& option : declaration) {
        if (long_name_of(option).starts_with("--")) names.emplace_back(long_name_of(option));
    }
    return names;
}

std::string name_within(const std::string& argument) {
    return argument.substr(0, argument.find('='));
}

/// An option of a command that was typed before it.
Failure stands_after(const std::string& name, const Command& command) {
    return usage_error(text::message("{} stands after the command", name),
                       {text::message("for example: ktask {} {}", command.name, name)});
}

/// An option that ktask itself does not have; perhaps a command does.
Failure no_such_option(const std::string& name, const Declaration& everywhere) {
    for (const Command* command : commands()) {
        if (find_option(declaration_of(*command), name) != nullptr)
            return stands_after(name, *command);
    }
    return usage_error(text::message("ktask has no option {}", name),
                       text::near_miss(name, option_names(everywhere)));
}

/// An argument that a command cannot take, or not there.
Failure unexpected(const std::string& argument, const Command& command,
                   const Declaration& declaration) {
    const text::Message more = text::message("ktask {} --help lists the options", command.name);
    if (!argument.starts_with('-')) {
        return usage_error(text::message("ktask {} takes no '{}'", command.name, argument), {more});
    }
    const std::string name = name_within(argument);
    if (find_option(declaration, name) != nullptr) return stands_after(name, command);
    std::vector<text::Message> hints = text::near_miss(name, option_names(declaration));
    if (hints.empty()) hints.push_back(more);
    return usage_error(text::message("ktask {} has no option {}", command.name, name),
                       std::move(hints));
}

Action begin(const Command& command, Declaration& declaration, PresentationOptions& presentation) {
    declare(declaration, presentation, command.formats, !command.writes_itself);
    Action action = command.begin(declaration);
    declare_separated(declaration, presentation, command.formats);
    return action;
}

/// The last language that --lang names, wherever it is, and whatever else is wrong.
std::optional<text::Language> language_asked_for(std::span<const std::string> arguments) {
    Everywhere options;
    Declaration everywhere;
    declare(everywhere, options);
    std::optional<text::Language> asked;
    for (const Piece& piece : pieces_of(arguments, everywhere)) {
        if (piece.kind != Piece::Kind::value || piece.option->name != "--lang") continue;
        if (const auto language = language_called(piece.text)) asked = language;
    }
    return asked;
}

/// What `parse` has before it: the options of every command, and where the command is.
ParsedLine parse_without_command(std::span<const std::string> arguments,
                                 const io::Surroundings& surroundings) {
    ParsedLine line;
    Declaration everywhere;
    declare(everywhere, line.everywhere);
    const auto left = assign(arguments, everywhere);
    line.everywhere.language = language_asked_for(arguments);
    if (left.empty()) {
        if (line.everywhere.help || line.everywhere.wants_version) return line;
        read_values(everywhere);
        line.presentation = read_presentation({}, line.everywhere, surroundings, {});
        return line;
    }
    refuse_pasted(arguments, everywhere, arguments.size());
    if (!left.front().starts_with('-')) throw no_such_command(left.front());
    throw no_such_option(name_within(left.front()), everywhere);
}

/// True if the letters are in the name in this order, and it begins with the first of them.
bool abbreviates(std::string_view letters, std::string_view name) {
    std::size_t at = 0;
    for (const char letter : letters) {
        const std::size_t found = name.find(letter, at);
        const bool must_be_first = at == 0;
        if (found == std::string_view::npos || (must_be_first && found != 0)) return false;
        at = found + 1;
    }
    return true;
}

/// The only name that begins so, or is abbreviated so: "rep" and "lst" for report and list.
std::optional<std::string> name_shortened_to(std::string_view typed,
                                             const std::vector<std::string>& names) {
    constexpr std::size_t shortest = 2;
    if (typed.size() < shortest) return std::nullopt;
    const auto begins = [&](const std::string& name) { return name.starts_with(typed); };
    const auto is_short_for = [&](const std::string& name) { return abbreviates(typed, name); };
    const bool may_be_begun = std::any_of(names.begin(), names.end(), begins);
    std::vector<std::string> meant;
    std::copy_if(
        names.begin(), names.end(), std::back_inserter(meant),
        [&](const std::string& name) { return may_be_begun ? begins(name) : is_short_for(name); });
    if (meant.size() != 1) return std::nullopt;
    return meant.front();
}

} // namespace

Failure no_such_command(const std::string& name) {
    std::vector<std::string> names;
    for (const Command* command : commands())
        names.emplace_back(command->name);
    std::vector<text::Message> hints = text::near_miss(name, names);
    if (const auto meant = name_shortened_to(name, names); meant && hints.empty())
        hints.push_back(text::message("did you mean '{}'?", *meant));
    if (hints.empty()) hints.push_back(text::message("commands: {}", text::listed(names)));
    return usage_error(text::message("there is no command '{}'", name), std::move(hints));
}

Declaration declaration_of(const Command& command) {
    Declaration declaration;
    PresentationOptions presentation;
    begin(command, declaration, presentation);
    return declaration;
}

text::Language language_of_person(std::span<const std::string> arguments,
                                  const io::Surroundings& surroundings) {
    Everywhere options;
    options.language = language_asked_for(arguments);
    return language_of_person(options, surroundings);
}

ParsedLine parse(std::span<const std::string> arguments, const io::Surroundings& surroundings) {
    ParsedLine line;
    Declaration everywhere;
    declare(everywhere, line.everywhere);
    const CommandWord word = find_command_word(arguments, everywhere);
    if (word.command == nullptr) return parse_without_command(arguments, surroundings);
    line.command = word.command;
    PresentationOptions presentation;
    Declaration declaration;
    line.action = begin(*line.command, declaration, presentation);
    std::move(everywhere.begin(), everywhere.end(), std::back_inserter(declaration));
    std::vector<std::string> others(arguments.begin(), arguments.end());
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(word.place));
    const auto left = assign(others, declaration);
    if (line.everywhere.help || line.everywhere.wants_version) {
        line.everywhere.language = language_asked_for(arguments);
        return line;
    }
    refuse_pasted(others, declaration, word.place);
    if (!word.stray.empty()) throw unexpected(word.stray, *line.command, declaration);
    if (!left.empty()) throw unexpected(left.front(), *line.command, declaration);
    read_values(declaration);
    line.presentation =
        read_presentation(presentation, line.everywhere, surroundings, line.command->formats);
    refuse_unsuited(declaration, line.presentation.format, line.command->formats);
    return line;
}

} // namespace ktask::cli
