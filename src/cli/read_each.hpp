#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>

#include "cli/command.hpp"

namespace ktask::cli {

/// Does `work`, which reads a programme, for each of the paths by its place among them: on all
/// processors, so it may write only to what belongs to that place. On a terminal it is told how far
/// that is if it takes long.
void read_each(std::span<const std::string> paths, const Situation& situation,
               const std::function<void(std::size_t)>& work);

} // namespace ktask::cli
