#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "intake/labels.hpp"
#include "intake/page.hpp"
#include "intake/said.hpp"

namespace ktask::intake {

/// The columns of a table of tasks.
struct TaskColumns {
    std::vector<Kind> kinds;           ///< of each column
    std::vector<std::string> headings; ///< as the document has them
    std::vector<std::size_t> numbers;  ///< columns of numbers, from left to right
    std::size_t first_row = 0;         ///< behind the headings
};

/// The columns of a table of tasks; no kinds if it is none: a list of targets without deadlines, a
/// table of anything else.
TaskColumns columns_of_tasks(const Table& table);

/// Puts the tasks and headings of a table behind others. `columns` may be those of a table before
/// it, of which it is the rest.
void read_tasks(const Table& table, const TaskColumns& columns, Outline& outline);

} // namespace ktask::intake
