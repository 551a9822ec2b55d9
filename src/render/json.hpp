#pragma once

#include <span>
#include <string>

#include "render/task_fields.hpp"
#include "report/listing.hpp"

namespace ktask::render {

/// An array with one object for each task, the same in every terminal, locale and language.
std::string tasks_as_json(std::span<const selection::Selected> tasks, const FieldList& fields);

/// One task as an object with these fields.
void write_task(const selection::Selected& selected, const FieldList& fields,
                syntax::JsonWriter& json);

/// An array of {programme, key, name, short, email, members, lead, coordinating}; the last two
/// count tasks by state, and "all".
std::string agencies_as_json(std::span<const report::AgencyWork> work);

/// {STATE: n, ..., "all": n}
void write_counts(const programme::StateCounts& counts, syntax::JsonWriter& json);

} // namespace ktask::render
