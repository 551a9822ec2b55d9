#include "deadline/english_period.hpp"

#include "deadline/counts.hpp"
#include "deadline/names.hpp"
#include "deadline/numbers.hpp"

namespace ktask::deadline {

namespace {

using PeriodRead = tl::expected<Period, text::Problem>;

/// "June 2022", "June 30, 2022", or nothing.
std::optional<PeriodRead> read_english_month(Cursor& cursor) {
    Period period;
    period.unit = Unit::month;
    period.month = take_english_month(cursor);
    if (!period.month) return std::nullopt;
    if (is_at(cursor, TokenKind::number) && !is_year(peek(cursor))) {
        period.unit = Unit::day;
        period.day = take_figure(cursor);
        accept_any(cursor, {"st", "nd", "rd", "th"});
    }
    Cursor after = cursor;
    if (accept(after, TokenKind::comma) && is_year(peek(after))) cursor.at = after.at;
    return with_year(cursor, period);
}

/// "first quarter", "2nd half", "last quarter", "first six months", without their year; or nothing.
std::optional<Period> take_part(Cursor& cursor) {
    Cursor after = cursor;
    Period period;
    const bool is_last = accept_any(after, {"last", "final"});
    period.number = is_last ? Figure{4, peek(cursor).where} : take_ordinal(after);
    if (!period.number) return std::nullopt;
    const bool is_first = period.number->value == 1;
    if (accept(after, "quarter")) {
        period.unit = Unit::quarter;
    } else if (accept(after, "half") && !is_last) {
        period.unit = Unit::half;
    } else {
        const auto count = is_first || is_last ? take_count(after) : std::nullopt;
        if (!count || !accept(after, "months") || !is_at(after, "of")) return std::nullopt;
        period.unit = Unit::months;
        period.number = count;
        period.is_until_year_end = is_last;
    }
    // Without its year "last quarter" is the one before today's.
    if (is_last && !is_at(after, "of")) return std::nullopt;
    cursor.at = after.at;
    return period;
}

} // namespace

std::optional<PeriodRead> take_english_period(Cursor& cursor) {
    if (auto part = take_part(cursor)) {
        if (accept(cursor, "of the year")) return *part;
        return with_year(cursor, *part);
    }
    return read_english_month(cursor);
}

} // namespace ktask::deadline
