#pragma once

#include "cli/command.hpp"

namespace ktask::cli {

void declare_list(CLI::App& app, Request& request);
Outcome run_list(const Request& request, const io::Surroundings& surroundings);

} // namespace ktask::cli
