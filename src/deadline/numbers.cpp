#include "deadline/numbers.hpp"

#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

using Read = tl::expected<Period, text::Problem>;

bool is_separator(TokenKind kind) {
    return kind == TokenKind::slash || kind == TokenKind::dash || kind == TokenKind::dot;
}

bool is_number_after_separator(const Cursor& cursor) {
    return is_separator(peek(cursor).kind) && peek(cursor, 1).kind == TokenKind::number;
}

bool is_year(const Token& token) {
    return token.kind == TokenKind::number && length_of(token) >= 4;
}

/// The year behind a period: "/2022", "năm 2022", ", năm nay", " 2022", or nothing.
std::optional<text::Problem> read_year(Cursor& cursor, Period& period) {
    if (is_at(cursor, TokenKind::comma) && peek(cursor, 1).folded == "nam") take(cursor);
    if (accept(cursor, "nam")) {
        read_year_after_word(cursor, period);
        if (period.year || period.is_of_this_year) return std::nullopt;
        return missing(cursor, text::message("the year"),
                       text::message("for example: Tháng 9 năm {}", cursor.example_year))
            .value();
    }
    if (is_at_full_stop(cursor)) return std::nullopt;
    const bool has_separator = is_separator(peek(cursor).kind);
    if (has_separator && peek(cursor, 1).kind == TokenKind::end) {
        take(cursor);
        return missing(cursor, text::message("the year"),
                       text::message("for example: Tháng 9/{}", cursor.example_year))
            .value();
    }
    if (!is_year(peek(cursor)) && !is_number_after_separator(cursor)) return std::nullopt;
    if (has_separator) take(cursor);
    period.year = take_figure(cursor);
    return std::nullopt;
}

/// The unit that the letter of a short form means: "q" of "2022-Q4".
std::optional<Unit> unit_of_letter(std::string_view letter) {
    if (letter == "q") return Unit::quarter;
    if (letter == "h") return Unit::half;
    if (letter == "w") return Unit::week;
    return std::nullopt;
}

/// A form that starts with the year: "2022", "2022-09", "2022-Q4", "2022-05-10".
Read read_iso(Cursor& cursor) {
    Period period;
    period.year = take_figure(cursor);
    period.unit = Unit::year;
    if (is_at_full_stop(cursor)) return period;
    if (is_at(cursor, TokenKind::slash) || is_at(cursor, TokenKind::dot)) {
        return wrong(peek(cursor).where, text::message("after a year that comes first stands '-'"),
                     {text::message("for example: {0}-09, {0}-09-30, or 9/{0}, 30/9/{0}",
                                    cursor.example_year)});
    }
    if (!accept(cursor, TokenKind::dash)) return period;
    const auto unit = unit_of_letter(peek(cursor).folded);
    if (unit && peek(cursor, 1).kind == TokenKind::number) {
        take(cursor);
        period.unit = *unit;
        period.number = take_figure(cursor);
        return period;
    }
    if (!is_at(cursor, TokenKind::number)) {
        return missing(
            cursor, text::message("the month, quarter, half or week"),
            text::message("for example: {0}-09, {0}-Q4, {0}-H1 or {0}-W36", cursor.example_year));
    }
    period.unit = Unit::month;
    period.month = take_figure(cursor);
    if (is_at(cursor, TokenKind::dash) && peek(cursor, 1).kind == TokenKind::number) {
        take(cursor);
        period.unit = Unit::day;
        period.day = take_figure(cursor);
    }
    return period;
}

/// "09/2022", or "9/22", which only its bad year can tell from a day.
bool is_month_and_year(const Cursor& cursor) {
    if (!is_number_after_separator(cursor)) return false;
    const Token& second = peek(cursor, 1);
    const bool is_third = is_separator(peek(cursor, 2).kind) || peek(cursor, 2).folded == "nam";
    return is_year(second) || (second.value > 12 && !is_third);
}

/// A day or month in numbers, without "ngày" or "tháng" before them: "10/5/2022", "9/2022", "10/5".
Read read_numbers(Cursor& cursor) {
    Period period;
    const Figure first = take_figure(cursor);
    if (is_month_and_year(cursor)) {
        period.unit = Unit::month;
        period.month = first;
        return with_year(cursor, period);
    }
    period.day = first;
    period.is_bare = !is_at(cursor, "thang");
    if (is_number_after_separator(cursor) || is_at(cursor, "thang")) {
        take(cursor);
        period.month = take_figure(cursor);
    }
    return with_year(cursor, period);
}

/// "6 tháng đầu năm 2022", "9 tháng (đầu năm) 2022", "9 tháng 2022".
Read read_months(Cursor& cursor) {
    Period period;
    period.unit = Unit::months;
    period.number = take_figure(cursor);
    take(cursor);
    if (is_year(peek(cursor))) return with_year(cursor, period);
    const bool is_in_brackets = accept(cursor, TokenKind::open);
    period.is_until_year_end = is_at(cursor, "cuoi nam");
    if (!accept(cursor, "dau nam") && !accept(cursor, "cuoi nam")) {
        return missing(cursor, text::message("'đầu năm' or 'cuối năm'"),
                       text::message("for example: 6 tháng đầu năm {}", cursor.example_year));
    }
    if (!is_in_brackets) {
        read_year_after_word(cursor, period);
        return period;
    }
    if (!accept(cursor, TokenKind::close)) {
        return missing(cursor, text::message("')'"),
                       text::message("for example: 9 tháng (đầu năm) {}", cursor.example_year));
    }
    return with_year(cursor, period);
}

} // namespace

Figure take_figure(Cursor& cursor) {
    const Token& token = take(cursor);
    return {token.value, token.where};
}

void read_year_after_word(Cursor& cursor, Period& period) {
    if (is_at(cursor, TokenKind::number)) {
        period.year = take_figure(cursor);
    } else {
        period.is_of_this_year = accept(cursor, "nay");
    }
}

tl::expected<Period, text::Problem> with_year(Cursor& cursor, Period period) {
    if (auto problem = read_year(cursor, period)) return tl::unexpected(*std::move(problem));
    return period;
}

tl::expected<Period, text::Problem> read_day(Cursor& cursor) {
    const std::size_t start = cursor.at;
    if (!is_at(cursor, TokenKind::number)) {
        return missing(cursor, text::message("the day"),
                       text::message("for example: ngày 10/5/{}", cursor.example_year));
    }
    if (is_year(peek(cursor))) return read_iso(cursor);
    Period period;
    period.day = take_figure(cursor);
    if (accept(cursor, "thang")) {
        if (!is_at(cursor, TokenKind::number)) {
            return missing(
                cursor, text::message("the month"),
                text::message("for example: ngày 10 tháng 5 năm {}", cursor.example_year));
        }
        period.month = take_figure(cursor);
    } else if (is_number_after_separator(cursor)) {
        take(cursor);
        const bool is_month = is_year(peek(cursor));
        period.month = take_figure(cursor);
        if (is_month) {
            const text::Span where = span_since(cursor, start);
            const auto month = written(cursor.text, where);
            return wrong(where, text::message("'{}' is a month, not a day", month),
                         {text::message("for example: tháng {0}, or ngày 15/{0}", month)});
        }
    }
    return with_year(cursor, period);
}

tl::expected<Period, text::Problem> read_number_first(Cursor& cursor) {
    if (length_of(peek(cursor)) >= 4) return read_iso(cursor);
    const bool is_count = peek(cursor, 1).folded == "thang" &&
                          (peek(cursor, 2).kind != TokenKind::number || is_year(peek(cursor, 2)));
    return is_count ? read_months(cursor) : read_numbers(cursor);
}

} // namespace ktask::deadline
