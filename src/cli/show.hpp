#pragma once

#include "cli/command.hpp"

namespace ktask::cli {

void declare_show(CLI::App& app, Request& request);
Outcome run_show(const Request& request, const io::Surroundings& surroundings);

} // namespace ktask::cli
