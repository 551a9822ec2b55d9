#pragma once

#include "intake/said.hpp"

namespace ktask::intake {

/// Gives a task what a labelled part of it says.
void take(Said& said, Labelled part);

/// Takes apart who leads and who coordinates, and whatever else a cell labels: "Chủ trì: ...⏎Phối
/// hợp: ...", "Sở A chủ trì, phối hợp với Sở B".
void take_roles(Said& said, const Words& cell);

} // namespace ktask::intake
