#pragma once

#include "deadline/tokens.hpp"

namespace ktask::deadline {

// Each moves on over words that say how a period bounds the days, and returns whether they are
// there.

/// "trước", "xong trước", "before".
bool accept_before(Cursor& cursor);

/// "Trước hoặc trong ngày D": not before it alone.
bool accept_at_or_before(Cursor& cursor);

/// "chậm nhất là", "đến hết", "by", "no later than".
bool accept_by(Cursor& cursor);

/// "trong", "in", "giai đoạn": words that add nothing to a period.
void accept_within(Cursor& cursor);

/// "sáng", "buổi chiều" before "ngày", which say no other day.
void accept_half_of_day(Cursor& cursor);

/// "từ", "kể từ", "trong thời gian từ", "from".
bool accept_from(Cursor& cursor);

/// "nay", "ngày ban hành Kế hoạch" behind "từ": work that starts with its programme.
bool accept_start_of_work(Cursor& cursor);

/// "trở đi" behind a start: no end.
bool accept_onwards(Cursor& cursor);

/// Moves over what joins the ends of a range: "đến hết", "..", "-", "to".
bool accept_to(Cursor& cursor);

} // namespace ktask::deadline
