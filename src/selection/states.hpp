#pragma once

#include <span>
#include <string>
#include <string_view>

#include "selection/filter.hpp"

namespace ktask::selection {

/// The condition that a task is in one of the states, whose names may be joined by commas: `done`
/// is all three kinds of it.
tl::expected<Condition, Objection> read_states(std::string_view option,
                                               std::span<const std::string> values);

} // namespace ktask::selection
