#pragma once

#include <optional>

#include "intake/outline.hpp"
#include "intake/page.hpp"

namespace ktask::intake {

/// True if it is in English rather than in Vietnamese.
bool is_english(const Page& page);

/// Why a page cannot be understood, whatever it has: it is Vietnamese without its letters, or says
/// nothing.
std::optional<Refusal> objection_to_letters(const Page& page);

/// Why no tasks were found on a page.
Refusal without_tasks(const Page& page);

} // namespace ktask::intake
