#pragma once

#include <optional>

#include "deadline/phrase.hpp"
#include "deadline/tokens.hpp"

namespace ktask::deadline {

/// The period at the cursor if one is there, which is then read.
std::optional<Period> take_period(Cursor& cursor);

/// Reads from when and until when work goes on or recurs: "trong năm 2022", "từ Quý I/2026", "đến
/// 2030", "2027 - 2030".
void read_bounds(Cursor& cursor, Phrase& phrase);

} // namespace ktask::deadline
