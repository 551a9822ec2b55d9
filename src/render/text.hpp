#pragma once

#include <span>
#include <string>

#include "render/task_fields.hpp"
#include "report/listing.hpp"

namespace ktask::render {

/// Output for people: a terminal, or a mail to paste it into.

/// A table of tasks, the footnotes that it mentions, and a closing line with counts.
std::string list_as_text(const report::Listing& listing, const FieldList& fields,
                         const Words& words, const Layout& layout);

/// Everything about each task, with its footnotes under it.
std::string show_as_text(std::span<const selection::Selected> tasks, const Reader& reader,
                         const Layout& layout);

/// The registry with the work of each agency.
std::string agencies_as_text(std::span<const report::AgencyWork> work, const Words& words,
                             const Layout& layout);

} // namespace ktask::render
