#pragma once

#include "cli/command.hpp"

namespace ktask::cli {

void declare_reopen(CLI::App& app, Request& request);
Outcome run_reopen(const Request& request, const io::Surroundings& surroundings);

} // namespace ktask::cli
