#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "cli/declaration.hpp"

namespace ktask::cli {

/// Throws if a command line has what word processors and shells make of one: a dash that is not
/// the keyboard's before the name of an option, curly quotes, or a value that fell into words
/// because it was not quoted. `command` is the place where its name was among them, which ends a
/// value too.
void refuse_pasted(std::span<const std::string> arguments, const Declaration& declaration,
                   std::size_t command);

} // namespace ktask::cli
