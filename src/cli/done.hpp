#pragma once

#include "cli/command.hpp"

namespace ktask::cli {

void declare_done(CLI::App& app, Request& request);
Outcome run_done(const Request& request, const io::Surroundings& surroundings);

} // namespace ktask::cli
