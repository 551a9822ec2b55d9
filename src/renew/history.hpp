#pragma once

#include "renew/plan.hpp"

namespace ktask::renew {

/// What there is to know of an open task of last year, for a note in the new programme: its first
/// deadline, its extensions, since when it is overdue, its stages that are done, its last notes.
AddedNote history_of(const programme::Programme& then, const programme::Task& task,
                     deadline::Date today);

} // namespace ktask::renew
