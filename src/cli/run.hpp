#pragma once

#include <span>
#include <string>

#include "io/surroundings.hpp"

namespace ktask::cli {

/// Runs ktask with these arguments (without the program's name): writes results to standard output
/// or the file of --output, messages to standard error, and returns the exit status.
int run(std::span<const std::string> arguments, const io::Surroundings& surroundings);

} // namespace ktask::cli
