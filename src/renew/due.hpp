#pragma once

#include "renew/plan.hpp"

namespace ktask::renew {

/// Renews a deadline: its words stay, its years move on. One that cannot be moved with certainty
/// stays as it is and is marked; if that would be no deadline in the new programme, none is in its
/// place.
void renew_deadline(Renewing& renewing, const Place& place);

/// Renews the document's own sentence about a deadline in the same way.
void renew_sentence(Renewing& renewing, const Place& place);

/// Takes over the deadline in force of what is still open, `words`, in the place of its first one:
/// the days stay those that they were, and a person decides about those before the new year.
void take_over_deadline(Renewing& renewing, const Place& place,
                        const programme::Deadline& in_force);

} // namespace ktask::renew
