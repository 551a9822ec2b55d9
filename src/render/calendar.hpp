#pragma once

#include <span>
#include <string>

#include "render/task_cells.hpp"

namespace ktask::render {

/// The tasks as a calendar (RFC 5545): one all-day event on each last day, with an alarm so many
/// days ahead while the task is open. Ongoing tasks have no last day and are left out. An event is
/// known by the programme's year, title and issuer and the task's id, so that a later calendar
/// replaces it; the stamp is the reader's day, so that the same input gives the same bytes.
std::string tasks_as_calendar(std::span<const selection::Selected> tasks, int soon_days,
                              const Reader& reader);

} // namespace ktask::render
