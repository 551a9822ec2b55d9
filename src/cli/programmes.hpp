#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"
#include "io/surroundings.hpp"
#include "programme/load.hpp"
#include "text/source.hpp"

namespace ktask::cli {

/// The programmes that the command line means, by the order of -f, $KTASK_FILE, the working folder
/// and those above it. "-" stands for standard input. Throws if there are none.
std::vector<std::string> programme_paths(const Request& request,
                                         const io::Surroundings& surroundings);

/// The text of a programme, named as the user knows it. Throws if it cannot be read.
text::Source read_source(const std::string& path);

/// All programmes that the command line means. Throws with every problem of all of them.
std::vector<programme::Programme> load_programmes(const Request& request,
                                                  const io::Surroundings& surroundings);

/// The day from which everything is counted.
deadline::Date read_today(const Request& request, const io::Surroundings& surroundings);

} // namespace ktask::cli
