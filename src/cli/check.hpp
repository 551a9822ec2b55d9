#pragma once

#include "cli/command.hpp"

namespace ktask::cli {

void declare_check(CLI::App& app, Request& request);
Outcome run_check(const Request& request, const io::Surroundings& surroundings);

} // namespace ktask::cli
