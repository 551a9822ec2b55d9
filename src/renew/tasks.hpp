#pragma once

#include "renew/plan.hpp"

namespace ktask::renew {

/// Plans what becomes of the list under `tasks`: which tasks and headings are in the new programme,
/// and what each of them says there.
void renew_tasks(Renewing& renewing);

} // namespace ktask::renew
