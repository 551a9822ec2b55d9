#include "intake/table_cells.hpp"

#include <algorithm>
#include <utility>

#include "intake/labels.hpp"
#include "intake/numbering.hpp"
#include "intake/roles.hpp"
#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

void take_roles_of(Said& said, const Words& cell) {
    if (!says_nothing(cell)) take_roles(said, cell);
}

/// Where there is no column for it, the title may say who leads and by when.
void take_from_title(Said& said) {
    if (!says_nothing(said.lead) && !says_nothing(said.due)) return;
    TakenApart taken = take_labels(said.title);
    const bool says_more =
        std::any_of(taken.labelled.begin(), taken.labelled.end(), [&](const Labelled& part) {
            return (part.kind == Kind::lead && says_nothing(said.lead)) ||
                   (part.kind == Kind::due && says_nothing(said.due));
        });
    if (!says_more || says_nothing(taken.rest)) return;
    said.title = taken.rest;
    for (Labelled& part : taken.labelled)
        take(said, std::move(part));
}

bool is_further(const TaskColumns& columns, std::size_t column) {
    if (columns.kinds[column] == Kind::other) return true;
    const auto number = std::find(columns.numbers.begin(), columns.numbers.end(), column);
    return number != columns.numbers.end() && number - columns.numbers.begin() > 1;
}

/// What is in a column of numbers and is none.
void keep_odd_numbers(Said& said, const FullRow& row, const TaskColumns& columns) {
    for (const std::size_t column : columns.numbers) {
        const Words& words = row.cells[column];
        const auto mark = number_at_front(words.text + " ");
        const bool is_mark = mark && mark->written == words.text;
        if (says_nothing(words) || is_mark || number_alone(words.text) ||
            only_text(row, columns) == &words)
            continue;
        said.details.push_back({heading_over(columns, column), words});
    }
}

} // namespace

void fill(Said& said, const FullRow& row, const TaskColumns& columns) {
    if (const Words& lead = cell_of(row, columns, Kind::lead); !says_nothing(lead)) {
        if (take_labels(lead).labelled.empty()) {
            said.lead = lead;
        } else {
            take_roles(said, lead);
        }
        const auto column = column_of(columns, Kind::lead);
        said.is_lead_guessed = row.is_guessed[*column];
        if (role_in(columns.headings[*column]) == Role::advising) said.role = Role::advising;
    }
    take_roles_of(said, cell_of(row, columns, Kind::roles));
    add(said.coordinating, "; ", cell_of(row, columns, Kind::coordinating));
    add(said.due, "\n", cell_of(row, columns, Kind::due));
    take_from_title(said);
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const Words& words = row.cells[column];
        if (says_nothing(words)) continue;
        if (columns.kinds[column] == Kind::state) {
            said.states.push_back({columns.headings[column], words});
        } else if (is_further(columns, column)) {
            said.details.push_back({heading_over(columns, column), words});
        }
    }
    keep_odd_numbers(said, row, columns);
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        if (row.is_doubtful[column]) said.doubtful.push_back(heading_over(columns, column));
    }
}

std::string heading_over(const TaskColumns& columns, std::size_t column) {
    return columns.headings[column].empty() ? "Cột " + std::to_string(column + 1)
                                            : columns.headings[column];
}

} // namespace ktask::intake
