#pragma once

#include <optional>

#include "deadline/phrase.hpp"
#include "deadline/tokens.hpp"

namespace ktask::deadline {

/// Reads what has no days: "Thường xuyên, liên tục từ 2026", "Khi có yêu cầu". Nothing is read if
/// neither stands at the cursor.
std::optional<Phrase> take_undated(Cursor& cursor);

/// Reads what recurs and starts with how often: "hằng tháng, trước ngày 20, đến 2030".
std::optional<Phrase> take_recurring(Cursor& cursor);

/// Makes a phrase recurring if how often follows it: "Trước ngày 20" and "hằng tháng".
void read_recurrence_behind(Cursor& cursor, Phrase& phrase);

} // namespace ktask::deadline
