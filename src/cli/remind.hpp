#pragma once

#include "cli/command.hpp"

namespace ktask::cli {

void declare_remind(CLI::App& app, Request& request);
Outcome run_remind(const Request& request, const io::Surroundings& surroundings);

} // namespace ktask::cli
