#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"

namespace ktask::cli {

/// A command line, understood as far as it goes without programmes.
struct ParsedLine {
    const Command* command = nullptr; ///< nullptr if none was given
    Everywhere everywhere;
    Presentation presentation;
    Action action; ///< of the command
};

/// Finds the command and fills in its options and those of every command. Throws a usage error;
/// whoever asks for help need not get anything right but the names of options.
ParsedLine parse(std::span<const std::string> arguments, const io::Surroundings& surroundings);

/// There is no such command; names one that may have been meant, or all of them.
Failure no_such_command(const std::string& name);

/// What a command declares, with nothing filled in.
Declaration declaration_of(const Command& command);

/// The language in which things are said to the person, of a command line that may be wrong.
text::Language language_of_person(std::span<const std::string> arguments,
                                  const io::Surroundings& surroundings);

} // namespace ktask::cli
