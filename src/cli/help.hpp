#pragma once

#include <string>

#include "cli/command.hpp"

namespace ktask::cli {

/// What ktask is and its commands, examples first.
std::string general_help();

/// A command's examples, usage and options.
std::string help_on(const Command& command);

} // namespace ktask::cli
