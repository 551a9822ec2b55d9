#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "document/lines.hpp"
#include "selection/filter.hpp"

namespace ktask::document {

// Tasks that are read one by one.

/// What a part of a report or a reminder says about each of its tasks.
struct EntryColumn {
    text::Message (*heading)();
    Column::Role role;
    int weight;
    Cell (*cell)(const selection::Selected&, const Reader&);
};

// The columns.
extern const EntryColumn of_programme, of_id, of_plain_id, of_title, of_lead, of_coordinating,
    of_due, of_delay, of_days_left, of_completion, of_evidence, of_note;

using EntryColumns = std::vector<const EntryColumn*>;

/// The tasks, which must outlive the document.
Entries entries(std::span<const selection::Selected> tasks, const EntryColumns& columns,
                const Reader& reader);

/// The headings of tasks that are late, or soon due, and how many they are if there are any.
text::Message overdue_heading(std::size_t count);
text::Message due_soon_heading(std::size_t count, int soon_days);
text::Message with_count(const text::Message& heading, std::size_t count);

} // namespace ktask::document
