#pragma once

#include "edit/unchanged.hpp"

namespace ktask::edit {

/// What a programme means beside its texts, where nobody asked for a change: the days, agencies,
/// completions, extensions and notes of each task and stage. The places of the changes must be
/// known.
Verdict find_changed_meaning(const Sides& sides, const programme::Programme& after);

} // namespace ktask::edit
