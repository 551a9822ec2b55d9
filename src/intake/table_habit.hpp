#pragma once

#include <optional>
#include <vector>

#include "intake/numbering.hpp"
#include "intake/table_rows.hpp"

namespace ktask::intake {

/// What tells the tasks of a table from the headings among them.
struct Habit {
    std::optional<NumberStyle> style;       ///< of most tasks
    bool has_outer_numbers = false;         ///< tasks have a number in the first of several columns
    std::optional<NumberStyle> group_style; ///< then: of the headings, in the second
    bool has_numbers = false;
    bool has_lead = false;
};

Habit habit_of(const std::vector<FullRow>& rows, const TaskColumns& columns);

/// True if a row has the lead and the deadline that a task has.
bool is_task_like(const FullRow& row, const TaskColumns& columns);

} // namespace ktask::intake
