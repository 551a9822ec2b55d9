#include "deadline/numbers.hpp"

#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

/// The unit that the letter of a short form means: "q" of "2022-Q4".
std::optional<Unit> unit_of_letter(std::string_view letter) {
    if (letter == "q") return Unit::quarter;
    if (letter == "h") return Unit::half;
    if (letter == "w") return Unit::week;
    return std::nullopt;
}

} // namespace

tl::expected<Period, text::Problem> read_iso(Cursor& cursor) {
    Period period;
    period.year = take_figure(cursor);
    period.unit = Unit::year;
    if (is_at_full_stop(cursor)) return period;
    const bool is_slash = is_at(cursor, TokenKind::slash) || is_at(cursor, TokenKind::dot);
    if (is_slash && peek(cursor, 1).kind == TokenKind::number) {
        return wrong(peek(cursor).where, text::message("after a year that comes first stands '-'"),
                     {text::message("for example: {0}-09, {0}-09-30, or 9/{0}, 30/9/{0}",
                                    cursor.example_year)});
    }
    const auto unit = unit_of_letter(peek(cursor, 1).folded);
    if (!is_at(cursor, TokenKind::dash)) return period;
    if (unit && peek(cursor, 2).kind == TokenKind::number) {
        cursor.at += 2;
        period.unit = *unit;
        period.number = take_figure(cursor);
        return period;
    }
    if (is_year(peek(cursor, 1)) || peek(cursor, 1).kind == TokenKind::word) return period;
    take(cursor);
    if (!is_at(cursor, TokenKind::number)) {
        return missing(
            cursor, text::message("the month, quarter, half or week"),
            text::message("for example: {0}-09, {0}-Q4, {0}-H1 or {0}-W36", cursor.example_year));
    }
    period.unit = Unit::month;
    period.month = take_figure(cursor);
    if (is_at(cursor, TokenKind::dash) && peek(cursor, 1).kind == TokenKind::number &&
        !is_year(peek(cursor, 1))) {
        take(cursor);
        period.unit = Unit::day;
        period.day = take_figure(cursor);
    }
    return period;
}

} // namespace ktask::deadline
