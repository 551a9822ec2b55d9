#pragma once

#include <string>

#include "cli/command.hpp"

namespace ktask::cli {

void declare_help(CLI::App& app, Request& request);
Outcome run_help(const Request& request, const io::Surroundings& surroundings);

/// What ktask is and its commands, examples first.
std::string general_help();

/// A command's examples, usage and options.
std::string help_on(const Command& command);

} // namespace ktask::cli
