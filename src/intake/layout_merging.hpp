#pragma once

#include <cstddef>
#include <vector>

#include "intake/layout_heading.hpp"
#include "intake/layout_rows.hpp"
#include "intake/page.hpp"

namespace ktask::intake {

/// The lines of the rows of a table; the headings have none.
struct RowLines {
    std::vector<std::size_t> begins;
    std::size_t end = 0;

    double middle_of(std::size_t first_row, std::size_t last_row) const {
        const std::size_t last = last_row < begins.size() ? begins[last_row] : end;
        return (static_cast<double>(begins[first_row - 1]) + static_cast<double>(last) - 1) / 2;
    }
};

/// Makes one cell of what is drawn over several rows. That who leads or a deadline is, which every
/// task has, tells it of the other columns too.
void merge_cells(Table& table, const std::vector<DrawnHeading>& columns,
                 const std::vector<DrawnLine>& lines, const RowLines& row_lines);

/// A task without a lead, which every task has, shares that of the task above it, and with it what
/// else it lacks of names; but nothing shows it.
void share_leads(Table& table, const std::vector<DrawnHeading>& columns);

} // namespace ktask::intake
