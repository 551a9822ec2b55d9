#include "deadline/phrase.hpp"

#include "deadline/counts.hpp"
#include "deadline/english_period.hpp"
#include "deadline/names.hpp"
#include "deadline/numbers.hpp"
#include "deadline/problems.hpp"
#include "deadline/relative.hpp"

namespace ktask::deadline {

namespace {

using Read = tl::expected<Period, text::Problem>;

Read read_month(Cursor& cursor) {
    Period period;
    period.unit = Unit::month;
    period.month = take_month(cursor);
    if (period.month) return with_year(cursor, period);
    if (is_at_blank(cursor)) {
        return wrong(
            peek(cursor).where, text::message("the number of the month is left open"),
            {text::message(
                "for example: tháng 9 năm {0}; May is 'tháng 5 năm {0}' or 'tháng Năm năm {0}'",
                cursor.example_year)});
    }
    period.steps = take_steps(cursor);
    if (period.steps) return period;
    return missing(cursor, text::message("the number of the month"),
                   text::message("for example: tháng 9/{}", cursor.example_year));
}

Read read_quarter(Cursor& cursor) {
    Period period;
    period.unit = Unit::quarter;
    if (is_at_blank(cursor))
        return blank(cursor, text::message("for example: Quý IV/{}", cursor.example_year));
    period.number = take_quarter(cursor);
    if (period.number) return with_year(cursor, period);
    period.steps = take_steps(cursor);
    if (period.steps) return period;
    return missing(cursor, text::message("the number of the quarter"),
                   text::message("for example: Quý IV/{}", cursor.example_year));
}

Read read_week(Cursor& cursor) {
    Period period;
    period.unit = Unit::week;
    period.steps = take_steps(cursor);
    if (period.steps) return period;
    accept(cursor, "thu");
    if (!is_at(cursor, TokenKind::number)) {
        return missing(cursor, text::message("the number of the week"),
                       text::message("for example: Tuần 36 năm {}", cursor.example_year));
    }
    period.number = take_figure(cursor);
    return with_year(cursor, period);
}

/// "Quý IV" as it is shortened or run together: "Q4", "Q.IV", "QIV", "QuýIV".
std::optional<Read> take_short_quarter(Cursor& cursor) {
    Cursor after = cursor;
    Period period;
    period.unit = Unit::quarter;
    if (accept(after, "q")) {
        accept(after, TokenKind::dot);
        cursor.at = after.at;
        return read_quarter(cursor);
    }
    period.number = take_joined_quarter(cursor);
    if (!period.number) return std::nullopt;
    return with_year(cursor, period);
}

/// "Sáu tháng đầu năm 2022", "nửa đầu năm 2022".
std::optional<Read> take_part_of_year(Cursor& cursor) {
    Cursor after = cursor;
    const bool is_first = accept(after, "nua dau nam");
    if (is_first || accept(after, "nua cuoi nam")) {
        Period period;
        period.unit = Unit::half;
        period.number = Figure{is_first ? 1 : 2, span_since(after, cursor.at)};
        read_year_after_word(after, period);
        cursor.at = after.at;
        return period;
    }
    const bool is_count = !is_at(after, TokenKind::number) && take_count(after);
    if (!is_count || (!is_at(after, "thang dau nam") && !is_at(after, "thang cuoi nam"))) {
        return std::nullopt;
    }
    return read_months(cursor);
}

/// "Các năm 2022, 2023": the word says only that several follow.
void accept_plural(Cursor& cursor) {
    Cursor after = cursor;
    if (!accept(after, "cac") || !accept_any(after, {"thang", "quy", "nam", "ngay"})) return;
    if (is_at(after, TokenKind::number) || take_quarter(after)) take(cursor);
}

Period read_whole_year(Cursor& cursor) {
    Period period;
    period.unit = Unit::year;
    Cursor after = cursor;
    accept(after, TokenKind::dash);
    if (accept(after, "end")) {
        period.edge = Edge::last;
        cursor.at = after.at;
        return *with_year(cursor, period);
    }
    period.steps = accept(cursor, "ngoai") ? -1 : take_steps(cursor);
    if (!period.steps) read_year_after_word(cursor, period);
    return period;
}

Edge read_edge(Cursor& cursor) {
    const auto then = [&](Edge edge) {
        accept(cursor, TokenKind::dash);
        accept(cursor, "of");
        accept(cursor, "the");
        return edge;
    };
    if (accept_any(cursor, {"ngay dau tien cua", "ngay dau tien", "ngay dau cua", "ngay dau"}))
        return Edge::first;
    if (accept_any(cursor, {"ngay cuoi cung cua", "ngay cuoi cung", "ngay cuoi cua", "ngay cuoi"}))
        return Edge::last;
    if (accept(cursor, "first day of")) return then(Edge::first);
    if (accept(cursor, "last day of")) return then(Edge::last);
    if (accept(cursor, "dau")) return Edge::first;
    if (accept(cursor, "giua")) return Edge::middle;
    if (accept(cursor, "cuoi")) return Edge::last;
    // "beginning June" may be its first day, or all that follows.
    if (accept_any(cursor, {"beginning of", "start of"})) return then(Edge::first);
    if (accept_any(cursor, {"middle", "mid"})) return then(Edge::middle);
    if (accept(cursor, "end")) return then(Edge::last);
    return Edge::none;
}

/// True if the number at the cursor is one more of the unit before it, "6" of "tháng 3, 6/2022",
/// and no day of its own, as in "tháng 3 đến 15/5/2022".
bool is_of_unit(const Cursor& cursor, Unit unit) {
    if (unit == Unit::quarter && peek(cursor).kind == TokenKind::word) {
        Cursor after = cursor;
        return take_quarter(after).has_value();
    }
    const bool may_be = unit == Unit::month || unit == Unit::quarter || unit == Unit::week;
    if (!may_be || !is_at(cursor, TokenKind::number) || is_year(peek(cursor))) return false;
    const TokenKind mark = peek(cursor, 1).kind;
    const bool is_followed = peek(cursor, 2).kind == TokenKind::number &&
                             (mark == TokenKind::slash || mark == TokenKind::dot);
    const bool is_day_in_words = peek(cursor, 1).folded == "thang";
    return !is_day_in_words && (!is_followed || is_year(peek(cursor, 2)));
}

Read read_of_unit(Cursor& cursor, Unit unit) {
    if (unit == Unit::month) return read_month(cursor);
    return unit == Unit::quarter ? read_quarter(cursor) : read_week(cursor);
}

Read read_named(Cursor& cursor) {
    if (auto period = take_english_period(cursor)) return *std::move(period);
    if (auto period = take_relative(cursor)) return *period;
    if (auto period = take_part_of_year(cursor)) return *std::move(period);
    if (auto period = take_short_quarter(cursor)) return *std::move(period);
    accept_plural(cursor);
    if (accept(cursor, "thang")) return read_month(cursor);
    if (accept_any(cursor, {"quy", "quarter"})) return read_quarter(cursor);
    if (accept_any(cursor, {"nam", "ca nam", "year"})) return read_whole_year(cursor);
    if (accept_any(cursor, {"tuan", "week"})) return read_week(cursor);
    if (accept(cursor, "ngay")) return read_day(cursor);
    if (is_at(cursor, TokenKind::number)) return read_number_first(cursor);
    if (is_at_roman_quarter(cursor)) return read_quarter(cursor);
    const bool is_half = is_at(cursor, "h") && peek(cursor, 1).kind == TokenKind::number;
    if (is_half) {
        take(cursor);
        Period period;
        period.unit = Unit::half;
        period.number = take_figure(cursor);
        return with_year(cursor, period);
    }
    // "T9" is a month only with its year.
    Cursor after = cursor;
    if (accept(after, "t")) accept(after, TokenKind::dot);
    if (is_at(cursor, "t") && is_at(after, TokenKind::number)) {
        auto period = read_month(after);
        if (period && !period->year) {
            return wrong(span_since(after, cursor.at),
                         text::message("'T' is a month only with a year"),
                         {text::message("for example: T9/{}, or tháng 9", cursor.example_year)});
        }
        cursor.at = after.at;
        return period;
    }
    return tl::unexpected(unreadable(peek(cursor).where,
                                     text::message("a day or a period is missing here"),
                                     cursor.example_year));
}

bool is_at_date(const Cursor& cursor) {
    Cursor after = cursor;
    return is_at(cursor, "ngay") || (is_at(cursor, TokenKind::number)) ||
           take_english_month(after).has_value();
}

/// "15h00", "17 giờ 30 phút", "15:00" before a day; false if no time stands there.
tl::expected<bool, text::Problem> read_time(Cursor& cursor) {
    Cursor after = cursor;
    accept_any(after, {"luc", "vao luc", "at"});
    const std::size_t start = after.at;
    if (!is_at(after, TokenKind::number)) return false;
    const Figure hour = take_figure(after);
    const bool has_half = accept_any(after, {"am", "pm"});
    const bool has_hour = has_half || accept_any(after, {"h", "g", "gio"});
    if (!has_hour && !accept(after, TokenKind::colon)) return false;
    int minute = 0;
    if (!has_half && is_at(after, TokenKind::number)) minute = take_figure(after).value;
    accept_any(after, {"phut", "p", "am", "pm"});
    const text::Span where = span_since(after, start);
    accept_any(after, {"sang", "chieu"});
    accept(after, TokenKind::comma);
    accept(after, "on");
    Cursor day = after;
    if (!is_at_date(after) && !take_weekday(day)) return false;
    cursor.at = after.at;
    if (hour.value < 24 ? minute < 60 : hour.value == 24 && minute == 0) return true;
    return wrong(where, text::message("there is no time {}", text::written(cursor.text, where)),
                 {text::message("for example: 17h00 ngày 10/5/{}", cursor.example_year)});
}

} // namespace

tl::expected<Period, text::Problem> read_period(Cursor& cursor, std::optional<Unit> unit) {
    const std::size_t start = cursor.at;
    const auto has_time = read_time(cursor);
    if (!has_time) return tl::unexpected(has_time.error());
    const auto weekday = take_weekday(cursor);
    Cursor after = cursor;
    accept(after, TokenKind::comma);
    if (weekday && is_at_date(after)) cursor.at = after.at;
    Period only_weekday;
    only_weekday.weekday = weekday;
    only_weekday.has_time = *has_time;
    only_weekday.where = span_since(cursor, start);
    if (weekday && !is_at_date(cursor)) return only_weekday;
    accept_any(cursor, {"the", "at the"});
    const Edge edge = read_edge(cursor);
    auto period =
        unit && is_of_unit(cursor, *unit) ? read_of_unit(cursor, *unit) : read_named(cursor);
    if (!period) return period;
    if ((weekday || *has_time) && period->unit != Unit::day) {
        return missing(cursor, text::message("the day"),
                       text::message("for example: ngày 10/5/{}", cursor.example_year));
    }
    if (edge != Edge::none) period->edge = edge;
    period->weekday = weekday;
    period->has_time = *has_time;
    period->where = span_since(cursor, start);
    return period;
}

} // namespace ktask::deadline
