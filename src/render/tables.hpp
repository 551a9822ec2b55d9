#pragma once

#include <span>
#include <string>

#include "render/task_fields.hpp"
#include "report/listing.hpp"

namespace ktask::render {

/// The tables and lines that text, Markdown and HTML share; cells are safe to show.

/// One row for each task.
Table task_table(std::span<const selection::Selected> tasks, const FieldList& fields,
                 const Reader& reader);

/// One row for each agency, with its work by state.
Table agency_table(std::span<const report::AgencyWork> work, const Words& words);

/// "2 nhiệm vụ, tính đến ngày 09/05/2022: 2 đang thực hiện trong hạn".
std::string closing_line(const report::Listing& listing, const Words& words);

} // namespace ktask::render
