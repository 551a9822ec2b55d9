#pragma once

#include <span>
#include <string>
#include <string_view>

#include "render/task_fields.hpp"
#include "report/listing.hpp"

namespace ktask::render {

/// `text` so that Markdown (CommonMark and GitHub's tables) shows exactly it, on one line.
std::string markdown_escaped(std::string_view text);

/// A table with a heading for Markdown; cells are escaped here.
std::string markdown_table(const Table& table);

/// A table of tasks, its footnotes and the closing line with counts.
std::string list_as_markdown(const report::Listing& listing, const FieldList& fields,
                             const Words& words);

/// The registry with the work of each agency.
std::string agencies_as_markdown(std::span<const report::AgencyWork> work, const Words& words);

} // namespace ktask::render
