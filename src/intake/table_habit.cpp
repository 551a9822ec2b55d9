#include "intake/table_habit.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace ktask::intake {

bool is_task_like(const FullRow& row, const TaskColumns& columns) {
    const bool leads = says(row, columns, Kind::lead) || says(row, columns, Kind::roles);
    return (leads || !column_of(columns, Kind::lead)) &&
           (says(row, columns, Kind::due) || !column_of(columns, Kind::due)) &&
           only_text(row, columns) == nullptr;
}

Habit habit_of(const std::vector<FullRow>& rows, const TaskColumns& columns) {
    std::map<NumberStyle, std::size_t> styles;
    std::size_t with_outer = 0;
    std::size_t with_inner = 0;
    Habit habit;
    for (const FullRow& row : rows) {
        const auto outer = number_in(row, columns, 0);
        const auto inner = number_in(row, columns, 1);
        habit.has_numbers = habit.has_numbers || outer || inner;
        if (!is_task_like(row, columns)) continue;
        if (outer) ++with_outer;
        if (inner) ++with_inner;
        if (outer) ++styles[outer->style];
    }
    const auto most =
        std::max_element(styles.begin(), styles.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != styles.end()) habit.style = most->first;
    habit.has_outer_numbers = columns.numbers.size() > 1 && with_outer * 2 > with_inner;
    for (const FullRow& row : rows) {
        const auto inner = number_in(row, columns, 1);
        if (habit.has_outer_numbers && inner && !number_in(row, columns, 0))
            habit.group_style = inner->style;
    }
    return habit;
}

} // namespace ktask::intake
