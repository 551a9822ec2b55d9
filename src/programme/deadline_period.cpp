#include "programme/deadline_phrase.hpp"

#include <array>

#include <fmt/core.h>

namespace ktask {

namespace {

using Read = tl::expected<Period, Problem>;

tl::unexpected<Problem> wrong(Span where, std::string what, std::string hint) {
    return tl::unexpected(Problem{where, std::move(what), std::move(hint)});
}

tl::unexpected<Problem> missing(const Cursor& cursor, std::string_view what,
                                std::string_view hint) {
    const Token& token = peek(cursor);
    const std::string found =
        token.kind == TokenKind::end
            ? fmt::format("{} is missing", what)
            : fmt::format("{} is missing before '{}'", what, written(cursor.text, token.where));
    return wrong(token.where, found, std::string(hint));
}

Figure take_figure(Cursor& cursor) {
    const Token& token = take(cursor);
    return {token.value, token.where};
}

bool is_separator(TokenKind kind) {
    return kind == TokenKind::slash || kind == TokenKind::dash || kind == TokenKind::dot;
}

bool is_number_after_separator(const Cursor& cursor) {
    return is_separator(peek(cursor).kind) && peek(cursor, 1).kind == TokenKind::number;
}

bool is_year(const Token& token) {
    return token.kind == TokenKind::number && digits_of(token) >= 4;
}

/// What follows the word "năm": a year, "nay", or nothing.
void read_year_after_word(Cursor& cursor, Period& period) {
    if (is_at(cursor, TokenKind::number)) {
        period.year = take_figure(cursor);
    } else {
        period.is_of_this_year = accept(cursor, "nay");
    }
}

/// The year behind a period: "/2022", "năm 2022", ", năm nay", " 2022", or nothing.
std::optional<Problem> read_year(Cursor& cursor, Period& period) {
    if (is_at(cursor, TokenKind::comma) && peek(cursor, 1).folded == "nam") take(cursor);
    if (accept(cursor, "nam")) {
        read_year_after_word(cursor, period);
        if (period.year || period.is_of_this_year) return std::nullopt;
        return missing(cursor, "the year", "for example: Tháng 9 năm 2022").value();
    }
    if (is_number_after_separator(cursor))
        take(cursor);
    else if (!is_year(peek(cursor)))
        return std::nullopt;
    period.year = take_figure(cursor);
    return std::nullopt;
}

Read with_year(Cursor& cursor, Period period) {
    if (auto problem = read_year(cursor, period)) return tl::unexpected(*std::move(problem));
    return period;
}

/// How far from today "này", "sau", "tới", "trước" or "ngoái" behind a unit points.
std::optional<int> read_steps(Cursor& cursor) {
    if (accept(cursor, "nay")) return 0;
    if (accept(cursor, "toi")) return 1;
    if (accept(cursor, "truoc")) return -1;
    // "sáu" (six) folds to the same letters as "sau" (next), but has an accent.
    const bool is_next = is_at(cursor, "sau") && digits_of(peek(cursor)) == 3;
    if (is_next && accept(cursor, "sau")) return 1;
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
    if (is_at(cursor, TokenKind::slash) || is_at(cursor, TokenKind::dot)) {
        return wrong(peek(cursor).where, "after a year that comes first stands '-'",
                     "for example: 2022-09, 2022-09-30, or 9/2022, 30/9/2022");
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
        return missing(cursor, "the month, quarter, half or week",
                       "for example: 2022-09, 2022-Q4, 2022-H1 or 2022-W36");
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

/// What follows "ngày": "10/5/2022", "10 tháng 5 năm 2022", "10/5", "10", "2022-05-10".
Read read_day(Cursor& cursor) {
    const std::size_t start = cursor.at;
    if (!is_at(cursor, TokenKind::number)) {
        return missing(cursor, "the day", "for example: ngày 10/5/2022");
    }
    if (is_year(peek(cursor))) return read_iso(cursor);
    Period period;
    period.day = take_figure(cursor);
    if (accept(cursor, "thang")) {
        if (!is_at(cursor, TokenKind::number)) {
            return missing(cursor, "the month", "for example: ngày 10 tháng 5 năm 2022");
        }
        period.month = take_figure(cursor);
    } else if (is_number_after_separator(cursor)) {
        take(cursor);
        const bool is_month = is_year(peek(cursor));
        period.month = take_figure(cursor);
        if (is_month) {
            const Span where = span_since(cursor, start);
            const auto month = written(cursor.text, where);
            return wrong(where, fmt::format("'{}' is a month, not a day", month),
                         fmt::format("for example: tháng {0}, or ngày 15/{0}", month));
        }
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
        return missing(cursor, "'đầu năm' or 'cuối năm'", "for example: 6 tháng đầu năm 2022");
    }
    if (!is_in_brackets) {
        read_year_after_word(cursor, period);
        return period;
    }
    if (!accept(cursor, TokenKind::close)) {
        return missing(cursor, "')'", "for example: 9 tháng (đầu năm) 2022");
    }
    return with_year(cursor, period);
}

Read read_month(Cursor& cursor) {
    Period period;
    period.unit = Unit::month;
    period.steps = read_steps(cursor);
    if (period.steps) return period;
    if (!is_at(cursor, TokenKind::number)) {
        return missing(cursor, "the number of the month", "for example: tháng 9/2022");
    }
    period.month = take_figure(cursor);
    return with_year(cursor, period);
}

/// The quarter that a Roman number means; 0 for one that means none ("V", "lV").
std::optional<int> quarter_of_roman(const Token& token) {
    if (token.kind != TokenKind::word) return std::nullopt;
    if (token.folded.find_first_not_of("ivxl") != std::string::npos) return std::nullopt;
    constexpr std::array<std::string_view, 4> romans{"i", "ii", "iii", "iv"};
    for (std::size_t i = 0; i < romans.size(); ++i) {
        if (token.folded == romans.at(i)) return static_cast<int>(i) + 1;
    }
    return 0;
}

Read read_quarter(Cursor& cursor) {
    Period period;
    period.unit = Unit::quarter;
    period.steps = read_steps(cursor);
    if (period.steps) return period;
    const auto roman = quarter_of_roman(peek(cursor));
    if (!roman && !is_at(cursor, TokenKind::number)) {
        return missing(cursor, "the number of the quarter", "for example: Quý IV/2022");
    }
    period.number = take_figure(cursor);
    if (roman) period.number->value = *roman;
    return with_year(cursor, period);
}

Read read_week(Cursor& cursor) {
    Period period;
    period.unit = Unit::week;
    period.steps = read_steps(cursor);
    if (period.steps) return period;
    accept(cursor, "thu");
    if (!is_at(cursor, TokenKind::number)) {
        return missing(cursor, "the number of the week", "for example: Tuần 36 năm 2022");
    }
    period.number = take_figure(cursor);
    return with_year(cursor, period);
}

Period read_whole_year(Cursor& cursor) {
    Period period;
    period.unit = Unit::year;
    period.steps = accept(cursor, "ngoai") ? -1 : read_steps(cursor);
    if (!period.steps) read_year_after_word(cursor, period);
    return period;
}

Period relative(Unit unit, int steps) {
    Period period;
    period.unit = unit;
    period.steps = steps;
    return period;
}

std::optional<Unit> unit_in_english(std::string_view word) {
    if (word == "week") return Unit::week;
    if (word == "month") return Unit::month;
    if (word == "quarter") return Unit::quarter;
    if (word == "year") return Unit::year;
    return std::nullopt;
}

/// "today", "hôm nay", "next-week", "next week", or nothing.
std::optional<Period> read_relative(Cursor& cursor) {
    if (accept(cursor, "today") || accept(cursor, "hom nay")) return relative(Unit::day, 0);
    if (accept(cursor, "tomorrow") || accept(cursor, "ngay mai")) return relative(Unit::day, 1);
    if (accept(cursor, "yesterday") || accept(cursor, "hom qua")) return relative(Unit::day, -1);
    const std::string_view side = peek(cursor).folded;
    if (side != "this" && side != "next" && side != "last") return std::nullopt;
    const bool has_dash = peek(cursor, 1).kind == TokenKind::dash;
    const auto unit = unit_in_english(peek(cursor, has_dash ? 2 : 1).folded);
    if (!unit) return std::nullopt;
    cursor.at += has_dash ? 3 : 2;
    return relative(*unit, side == "this" ? 0 : side == "next" ? 1 : -1);
}

Edge read_edge(Cursor& cursor) {
    if (accept(cursor, "dau")) return Edge::first;
    if (accept(cursor, "giua")) return Edge::middle;
    if (accept(cursor, "cuoi")) return Edge::last;
    return Edge::none;
}

Read read_number_first(Cursor& cursor) {
    if (digits_of(peek(cursor)) >= 4) return read_iso(cursor);
    const bool is_count = peek(cursor, 1).folded == "thang" &&
                          (peek(cursor, 2).kind != TokenKind::number || is_year(peek(cursor, 2)));
    return is_count ? read_months(cursor) : read_numbers(cursor);
}

Read read_named(Cursor& cursor) {
    if (auto period = read_relative(cursor)) return *period;
    if (accept(cursor, "thang")) return read_month(cursor);
    if (accept(cursor, "quy")) return read_quarter(cursor);
    if (accept(cursor, "nam")) return read_whole_year(cursor);
    if (accept(cursor, "tuan")) return read_week(cursor);
    if (accept(cursor, "ngay")) return read_day(cursor);
    if (is_at(cursor, TokenKind::number)) return read_number_first(cursor);
    return missing(cursor, "a day or a period", "");
}

} // namespace

tl::expected<Period, Problem> read_period(Cursor& cursor) {
    const std::size_t start = cursor.at;
    const Edge edge = read_edge(cursor);
    auto period = read_named(cursor);
    if (!period) return period;
    period->edge = edge;
    period->where = span_since(cursor, start);
    return period;
}

} // namespace ktask
