#pragma once

#include "renew/plan.hpp"

namespace ktask::renew {

/// Plans what becomes of the mapping under `programme`: its years move on, and what only a person
/// knows of the new one is marked.
void renew_head(Renewing& renewing);

} // namespace ktask::renew
