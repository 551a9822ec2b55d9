#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/declaration.hpp"

namespace ktask::cli {

/// Gives arguments to the options that they belong to, and those without a Reader to their targets.
/// Returns the arguments that belong to none. Throws a usage error if a value is missing or empty.
std::vector<std::string> assign(std::span<const std::string> arguments, Declaration& declaration);

} // namespace ktask::cli
