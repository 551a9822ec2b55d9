#pragma once

#include <span>
#include <string>
#include <vector>

#include "render/task_fields.hpp"
#include "report/listing.hpp"
#include "syntax/separated.hpp"

namespace ktask::render {

/// A heading of field ids, then one record for each task.
std::string tasks_as_separated(std::span<const selection::Selected> tasks, const FieldList& fields,
                               const syntax::SeparatedStyle& style);

/// One record for each agency: programme, key, name, short, email, members, then counts by state
/// of the tasks that it leads and coordinates.
std::string agencies_as_separated(std::span<const report::AgencyWork> work,
                                  const syntax::SeparatedStyle& style);

} // namespace ktask::render
