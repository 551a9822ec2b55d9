#pragma once

#include "cli/command.hpp"

namespace ktask::cli {

void declare_report(CLI::App& app, Request& request);
Outcome run_report(const Request& request, const io::Surroundings& surroundings);

} // namespace ktask::cli
