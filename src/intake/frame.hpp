#pragma once

#include <cstddef>
#include <vector>

#include "intake/page.hpp"
#include "intake/said.hpp"

namespace ktask::intake {

/// Which blocks of a page have been understood.
using Used = std::vector<bool>;

/// Reads what is before the tasks: who issues the document, its number, place and day, its title
/// and preamble. `limit` is the block in which the tasks begin.
void read_head(const Page& page, std::size_t limit, Used& used, Outline& outline);

/// Reads what is behind them: what the document closes with, who receives and who signs it.
/// `last_task` is the block behind the tasks, or the number of blocks if they are at the end.
/// Returns what is among it and has no place.
std::vector<Kept> read_end(const Page& page, std::size_t last_task, Used& used, Outline& outline);

} // namespace ktask::intake
