#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"

namespace ktask::cli {

/// A command line taken apart: which command, and what was typed for it.
struct ParsedLine {
    const Command* command = nullptr; ///< nullptr if none was given
    bool wants_version = false;
    Request request;
};

/// Takes the arguments (without the program's name) apart; throws a usage error.
ParsedLine parse(std::span<const std::string> arguments);

} // namespace ktask::cli
