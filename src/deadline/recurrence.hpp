#pragma once

#include <optional>

#include "deadline/phrase.hpp"
#include "deadline/tokens.hpp"

namespace ktask::deadline {

/// Reads how often: "hằng tháng", "mỗi quý một lần", "định kỳ 6 tháng", "2 lần/năm", "monthly",
/// "every 2 weeks", "hằng quý, 6 tháng", "cuối mỗi quý". Nothing is read if none of them stands at
/// the cursor.
std::optional<Recurrence> take_frequency(Cursor& cursor);

} // namespace ktask::deadline
