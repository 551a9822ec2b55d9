#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/phrase.hpp"
#include "deadline/tokens.hpp"

namespace ktask::deadline {

/// The month at the cursor, in figures or in words: "9", "chín", "Năm/". "Năm" and "sau" are May
/// and June only where a year follows or their accents say so.
std::optional<Figure> take_month(Cursor& cursor);

/// "June", "Sept".
std::optional<Figure> take_english_month(Cursor& cursor);

/// "thứ Sáu", "thứ 6", "Chủ nhật", "Friday": 1 (Monday) to 7.
std::optional<Figure> take_weekday(Cursor& cursor);

/// The same, and what is a weekday only where weeks recur: "T6", "CN".
std::optional<Figure> take_short_weekday(Cursor& cursor);

/// The quarter at the cursor, in figures, in Roman or in words; 0 for a Roman number that means
/// none ("V", "lV").
std::optional<Figure> take_quarter(Cursor& cursor);

/// "IV" before a year.
bool is_at_roman_quarter(const Cursor& cursor);

/// "first" to "fourth", which stands before a quarter, a half or months.
std::optional<Figure> take_ordinal(Cursor& cursor);

/// The number of a count: "5", "05", "05 (năm)", "two".
std::optional<Figure> take_count(Cursor& cursor);

/// Every word of the grammar but the letters of short forms and Roman numbers, the commoner first.
std::vector<std::string> known_words();

/// True if folded letters are a word of the grammar, or stand in its short forms.
bool is_known_word(const std::string& folded);

} // namespace ktask::deadline
