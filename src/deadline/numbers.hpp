#pragma once

#include <tl/expected.hpp>

#include "deadline/phrase.hpp"
#include "deadline/tokens.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// The token at the cursor as a figure.
Figure take_figure(Cursor& cursor);

/// A number of four digits or more, which is never a day or a month.
bool is_year(const Token& token);

/// Reads what may follow the word "năm": a year, or "nay".
void read_year_after_word(Cursor& cursor, Period& period);

/// The period with the year that may stand behind it: "/2022", "năm 2022", ", năm nay", " 2022".
tl::expected<Period, text::Problem> with_year(Cursor& cursor, Period period);

/// Reads a form that starts with the year: "2022", "2022-09", "2022-Q4", "2022-05-10".
tl::expected<Period, text::Problem> read_iso(Cursor& cursor);

/// Reads what follows "ngày": "10/5/2022", "10 tháng 5 năm 2022", "10/5", "10", "2022-05-10", "25
/// tháng cuối quý".
tl::expected<Period, text::Problem> read_day(Cursor& cursor);

/// Reads a period that starts with a number: "2022-Q4", "9/2022", "6 tháng đầu năm", "30 June".
tl::expected<Period, text::Problem> read_number_first(Cursor& cursor);

/// Reads "6 tháng đầu năm 2022", "9 tháng (đầu năm) 2022", "9 tháng 2022", "sáu tháng cuối năm".
tl::expected<Period, text::Problem> read_months(Cursor& cursor);

/// That a document leaves a blank where the name of a period has its number: "Tháng    năm 2026".
tl::expected<Period, text::Problem> blank(const Cursor& cursor, text::Message example);

/// True if a blank that is left open stands at the cursor: dots, lines, or at once the year.
bool is_at_blank(const Cursor& cursor);

} // namespace ktask::deadline
