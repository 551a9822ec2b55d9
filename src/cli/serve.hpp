#pragma once

#include <functional>
#include <vector>

#include "cli/command.hpp"
#include "programme/programme.hpp"

namespace ktask::cli {

/// What a command shows of programmes, as they were on the day from which everything is counted.
using Serving = std::function<Outcome(std::vector<programme::Programme> programmes)>;

/// The outcome of a command that only reads, on the programmes that the command line means. One
/// that cannot be read does not keep the others from being served: what is wrong with it is told
/// before all else, and the status says so. Throws if none can be read.
Outcome serve(const Situation& situation, const Serving& serving);

} // namespace ktask::cli
