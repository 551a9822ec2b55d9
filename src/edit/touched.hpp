#pragma once

#include "edit/unchanged.hpp"

namespace ktask::edit {

/// Bytes that a patch takes out or puts in beside the lines of what was asked for, or a place that
/// nobody would have chosen for it. The places of the changes must be known.
Verdict find_stray_bytes(const Sides& sides, const Patch& patch);

} // namespace ktask::edit
