#pragma once

#include <cstddef>
#include <vector>

#include "intake/page.hpp"
#include "intake/said.hpp"

namespace ktask::intake {

/// A task in prose: what is to be done, and the lines with labels below it.
struct ProseTask {
    std::size_t begin = 0;             ///< the block in which its title begins
    std::size_t labels = 0;            ///< the first line with a label
    std::size_t end = 0;               ///< the block behind it
    std::vector<std::size_t> sections; ///< blocks that are headings over it, the outermost first
};

/// The tasks among the blocks of a page. None without a label that says who leads.
std::vector<ProseTask> tasks_in_prose(const Page& page);

/// What the blocks of a task say.
Said said_by(const Page& page, const ProseTask& task);

/// What a block says that is a heading over tasks.
Said heading_said_by(const Page& page, std::size_t block, int level);

} // namespace ktask::intake
