#pragma once

#include "cli/command.hpp"

namespace ktask::cli {

/// What ktask alone says: how the programmes stand and what to type next; where there are none, how
/// to begin.
Outcome overview(const Situation& situation);

} // namespace ktask::cli
