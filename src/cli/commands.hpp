#pragma once

#include "cli/command.hpp"

namespace ktask::cli {

// The two halves of every command, as Command says, for the table of commands: each pair stands in
// the file of its command.

void declare_list(CLI::App& app, Request& request);
Outcome run_list(const Request& request, const io::Surroundings& surroundings);

void declare_show(CLI::App& app, Request& request);
Outcome run_show(const Request& request, const io::Surroundings& surroundings);

void declare_agencies(CLI::App& app, Request& request);
Outcome run_agencies(const Request& request, const io::Surroundings& surroundings);

void declare_done(CLI::App& app, Request& request);
Outcome run_done(const Request& request, const io::Surroundings& surroundings);

void declare_reopen(CLI::App& app, Request& request);
Outcome run_reopen(const Request& request, const io::Surroundings& surroundings);

void declare_report(CLI::App& app, Request& request);
Outcome run_report(const Request& request, const io::Surroundings& surroundings);

void declare_remind(CLI::App& app, Request& request);
Outcome run_remind(const Request& request, const io::Surroundings& surroundings);

void declare_check(CLI::App& app, Request& request);
Outcome run_check(const Request& request, const io::Surroundings& surroundings);

void declare_help(CLI::App& app, Request& request);
Outcome run_help(const Request& request, const io::Surroundings& surroundings);

} // namespace ktask::cli
