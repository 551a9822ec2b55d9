#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "programme/programme.hpp"

namespace ktask::cli {

/// The programmes that the command line means, as they were on the day from which everything is
/// counted.
struct Served {
    std::vector<programme::Programme> programmes; ///< at least one
    std::vector<std::string> unread;              ///< files that cannot be read
};

/// What a command shows of them.
using Serving = std::function<Outcome(Served served)>;

/// The outcome of a command that only reads, on the programmes that the command line means. One
/// that cannot be read does not keep the others from being served: what is wrong with it is told
/// before all else, and the status says so. Throws if none can be read.
Outcome serve(const Situation& situation, const Serving& serving);

} // namespace ktask::cli
