#pragma once

#include "cli/command.hpp"

namespace ktask::cli {

void declare_agencies(CLI::App& app, Request& request);
Outcome run_agencies(const Request& request, const io::Surroundings& surroundings);

} // namespace ktask::cli
