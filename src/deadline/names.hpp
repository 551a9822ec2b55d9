#pragma once

#include <optional>
#include <string_view>

#include "deadline/phrase.hpp"
#include "deadline/tokens.hpp"

namespace ktask::deadline {

/// The month at the cursor, in figures or in words: "9", "chín", "Năm/". "Năm" and "sau" are May
/// and June only where a year follows or their accents say so.
std::optional<Figure> take_month(Cursor& cursor);

/// "June", "Sept".
std::optional<Figure> take_english_month(Cursor& cursor);

/// "thứ Sáu", "thứ 6", "Chủ nhật", "Friday", "Fri" before an English date: 1 (Monday) to 7.
std::optional<Figure> take_weekday(Cursor& cursor);

/// The same, and what is a weekday only where weeks recur: "T6", "CN".
std::optional<Figure> take_short_weekday(Cursor& cursor);

/// The quarter at the cursor, in figures, in Roman or in words; 0 for a Roman number that means
/// none ("V", "lV").
std::optional<Figure> take_quarter(Cursor& cursor);

/// "I" to "IV".
bool is_at_roman(const Cursor& cursor);

/// "IV" before a year.
bool is_at_roman_quarter(const Cursor& cursor);

/// The quarter that a folded word means, "qiv" or "quyiv"; 0 if none.
int joined_quarter(std::string_view word);

/// "QIV", "QuýIV".
std::optional<Figure> take_joined_quarter(Cursor& cursor);

/// "first" to "fourth", "1st" to "4th", which stands before a quarter, a half or months.
std::optional<Figure> take_ordinal(Cursor& cursor);

} // namespace ktask::deadline
