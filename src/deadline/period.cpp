#include "deadline/phrase.hpp"

#include <array>

#include "deadline/numbers.hpp"
#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

using Read = tl::expected<Period, text::Problem>;

/// How far from today "này", "sau", "tới" or "trước" behind a unit points.
std::optional<int> read_steps(Cursor& cursor) {
    if (accept(cursor, "nay")) return 0;
    if (accept(cursor, "toi")) return 1;
    if (accept(cursor, "truoc")) return -1;
    // "sáu" (six) folds to the same letters as "sau" (next), but its accent makes it longer.
    const bool is_six = length_of(peek(cursor)) > peek(cursor).folded.size();
    if (!is_six && accept(cursor, "sau")) return 1;
    return std::nullopt;
}

Read read_month(Cursor& cursor) {
    Period period;
    period.unit = Unit::month;
    period.steps = read_steps(cursor);
    if (period.steps) return period;
    if (!is_at(cursor, TokenKind::number)) {
        return missing(cursor, text::message("the number of the month"),
                       text::message("for example: tháng 9/{}", cursor.example_year));
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
        return missing(cursor, text::message("the number of the quarter"),
                       text::message("for example: Quý IV/{}", cursor.example_year));
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
        return missing(cursor, text::message("the number of the week"),
                       text::message("for example: Tuần 36 năm {}", cursor.example_year));
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

Read read_named(Cursor& cursor) {
    if (auto period = read_relative(cursor)) return *period;
    if (accept(cursor, "thang")) return read_month(cursor);
    if (accept(cursor, "quy")) return read_quarter(cursor);
    if (accept(cursor, "nam")) return read_whole_year(cursor);
    if (accept(cursor, "tuan")) return read_week(cursor);
    if (accept(cursor, "ngay")) return read_day(cursor);
    if (is_at(cursor, TokenKind::number)) return read_number_first(cursor);
    return tl::unexpected(unreadable(peek(cursor).where,
                                     text::message("a day or a period is missing here"),
                                     cursor.example_year));
}

} // namespace

tl::expected<Period, text::Problem> read_period(Cursor& cursor) {
    const std::size_t start = cursor.at;
    const Edge edge = read_edge(cursor);
    auto period = read_named(cursor);
    if (!period) return period;
    period->edge = edge;
    period->where = span_since(cursor, start);
    return period;
}

} // namespace ktask::deadline
