#include "deadline/numbers.hpp"

#include <utility>

#include "deadline/counts.hpp"
#include "deadline/names.hpp"
#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

using Read = tl::expected<Period, text::Problem>;

bool is_separator(TokenKind kind) {
    return kind == TokenKind::slash || kind == TokenKind::dash || kind == TokenKind::dot;
}

bool is_number_after_separator(const Cursor& cursor, std::size_t ahead = 0) {
    return is_separator(peek(cursor, ahead).kind) &&
           peek(cursor, ahead + 1).kind == TokenKind::number;
}

/// True if a year follows a separator: behind a dash only one of four digits is, for "3-4" may be
/// two months.
bool is_year_after_separator(const Cursor& cursor) {
    if (!is_number_after_separator(cursor)) return false;
    return !is_at(cursor, TokenKind::dash) || is_year(peek(cursor, 1));
}

/// True if the mark at the cursor only parts a period from its year: ", năm nay", " - năm 2022",
/// "/ năm 2022"; ", 2022" where no list of years goes on.
bool is_mark_before_year(const Cursor& cursor, const Period& period) {
    const bool has_word = peek(cursor, 1).folded == "nam";
    if (is_separator(peek(cursor).kind)) return has_word && is_year(peek(cursor, 2));
    if (!is_at(cursor, TokenKind::comma)) return false;
    if (has_word) return peek(cursor, 2).folded != "hoc";
    const TokenKind next = peek(cursor, 2).kind;
    const bool is_last = next == TokenKind::end || next == TokenKind::dot ||
                         next == TokenKind::semicolon || next == TokenKind::open;
    return period.unit != Unit::day && is_year(peek(cursor, 1)) && is_last;
}

/// The year behind a period: "/2022", "năm 2022", ", năm nay", " 2022", or nothing.
std::optional<text::Problem> read_year(Cursor& cursor, Period& period) {
    if (is_mark_before_year(cursor, period)) take(cursor);
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
    const bool has_of = is_at(cursor, "of") && is_year(peek(cursor, 1));
    if (!is_year(peek(cursor)) && !has_of && !is_year_after_separator(cursor)) return std::nullopt;
    if (has_separator || has_of) take(cursor);
    period.year = take_figure(cursor);
    return std::nullopt;
}

/// "09/2022", or "9/22", which only its bad year can tell from a day.
bool is_month_and_year(const Cursor& cursor) {
    if (!is_number_after_separator(cursor)) return false;
    const Token& second = peek(cursor, 1);
    const bool is_third = is_separator(peek(cursor, 2).kind) || peek(cursor, 2).folded == "nam";
    const bool is_short_year = is_at(cursor, TokenKind::slash) && second.value > 12 && !is_third;
    return is_year(second) || is_short_year;
}

/// The month in figures behind a day: "/5", "-5/2022"; not the second day of "15-19/4/2022".
void read_month_in_figures(Cursor& cursor, Period& period) {
    if (!is_number_after_separator(cursor) || is_year(peek(cursor, 1))) return;
    const TokenKind separator = peek(cursor).kind;
    const bool has_third = is_number_after_separator(cursor, 2);
    const bool is_same = has_third && peek(cursor, 2).kind == separator;
    const bool is_third_year = has_third && is_year(peek(cursor, 3));
    const bool is_dash = separator == TokenKind::dash;
    if (is_dash && !is_same && !is_third_year) return;
    take(cursor);
    period.month = take_figure(cursor);
    period.has_two_separators = is_third_year && !is_same;
    period.is_separated_by_dash = is_dash;
    if (!has_third || (!is_same && !is_third_year)) return;
    take(cursor);
    period.year = take_figure(cursor);
}

/// "20th".
void accept_ending(Cursor& cursor) {
    const bool is_adjacent = cursor.tokens[cursor.at - 1].where.end == peek(cursor).where.begin;
    if (is_adjacent) accept_any(cursor, {"st", "nd", "rd", "th"});
}

/// True if a month in words follows the separator at the cursor, and a year that one: "-Jun-2022".
bool is_separated_month(const Cursor& cursor) {
    Cursor after = cursor;
    const TokenKind separator = take(after).kind;
    return is_separator(separator) && take_english_month(after) && is_at(after, separator) &&
           is_year(peek(after, 1));
}

/// "tháng 5", "của tháng Năm", "June", "of June", "-Jun-" behind a day; false if no month stands
/// there.
bool read_month_in_words(Cursor& cursor, Period& period) {
    Cursor after = cursor;
    if (is_separated_month(cursor)) take(after);
    accept_any(after, {"cua", "of"});
    accept(after, "the");
    period.month = accept(after, "thang") ? take_month(after) : take_english_month(after);
    if (period.month) cursor.at = after.at;
    return period.month.has_value();
}

/// "tháng cuối quý", "của tháng đầu quý": which month of it.
bool read_month_of_quarter(Cursor& cursor, Period& period) {
    Cursor after = cursor;
    accept(after, "cua");
    if (!accept(after, "thang")) return false;
    const std::size_t start = after.at;
    int month = 0;
    if (accept(after, "dau"))
        month = 1;
    else if (accept(after, "giua"))
        month = 2;
    else if (accept(after, "cuoi"))
        month = 3;
    if (month == 0) return false;
    const text::Span where = span_since(after, start);
    accept_any(after, {"cua", "cung"});
    Cursor quarter = after;
    accept_any(quarter, {"moi", "hang"});
    if (!is_at(quarter, "quy")) return false;
    period.month_of_quarter = Figure{month, where};
    cursor.at = after.at;
    if (!is_at(cursor, "moi") && !is_at(cursor, "hang")) take(cursor);
    return true;
}

/// A day or month in numbers, without "ngày" or "tháng" before them: "10/5/2022", "9/2022", "10/5".
Read read_numbers(Cursor& cursor) {
    Period period;
    const Figure first = take_figure(cursor);
    accept_ending(cursor);
    if (is_month_and_year(cursor)) {
        period.unit = Unit::month;
        period.month = first;
        return with_year(cursor, period);
    }
    period.day = first;
    period.is_bare = !read_month_in_words(cursor, period);
    if (period.is_bare) read_month_in_figures(cursor, period);
    if (period.year) return period;
    Cursor after = cursor;
    const bool has_comma = !period.is_bare && accept(after, TokenKind::comma);
    if (has_comma && is_year(peek(after))) cursor.at = after.at;
    return with_year(cursor, period);
}

} // namespace

Figure take_figure(Cursor& cursor) {
    const Token& token = take(cursor);
    return {token.value, token.where};
}

bool is_year(const Token& token) {
    return token.kind == TokenKind::number && length_of(token) >= 4;
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

bool is_at_blank(const Cursor& cursor) {
    Cursor after = cursor;
    const auto is_line = [&] {
        const Token& token = peek(after);
        return token.kind == TokenKind::other || token.kind == TokenKind::dots;
    };
    const std::size_t start = after.at;
    while (is_line())
        take(after);
    const bool has_line = after.at > start;
    const bool is_next = is_at(after, "nam") || is_at(after, "thang") ||
                         is_at(after, TokenKind::slash) || is_year(peek(after));
    return is_next && (has_line || !is_year(peek(after)));
}

tl::expected<Period, text::Problem> blank(const Cursor& cursor, text::Message example) {
    return wrong(peek(cursor).where, text::message("a number is left open here"),
                 {std::move(example)});
}

tl::expected<Period, text::Problem> read_day(Cursor& cursor) {
    const std::size_t start = cursor.at;
    if (!is_at(cursor, TokenKind::number)) {
        if (is_at_blank(cursor))
            return blank(cursor,
                         text::message("for example: ngày 10 tháng 5 năm {}", cursor.example_year));
        return missing(cursor, text::message("the day"),
                       text::message("for example: ngày 10/5/{}", cursor.example_year));
    }
    if (is_year(peek(cursor))) return read_iso(cursor);
    Period period;
    period.day = take_figure(cursor);
    if (read_month_of_quarter(cursor, period)) return period;
    if (read_month_in_words(cursor, period)) return with_year(cursor, period);
    if (accept(cursor, "thang")) {
        if (is_at_blank(cursor))
            return blank(cursor,
                         text::message("for example: ngày 10 tháng 5 năm {}", cursor.example_year));
        return missing(cursor, text::message("the month"),
                       text::message("for example: ngày 10 tháng 5 năm {}", cursor.example_year));
    }
    if (is_number_after_separator(cursor) && is_year(peek(cursor, 1))) {
        cursor.at += 2;
        const text::Span where = span_since(cursor, start);
        const auto month = text::written(cursor.text, where);
        return wrong(where, text::message("'{}' is a month, not a day", month),
                     {text::message("for example: tháng {0}, or ngày 15/{0}", month)});
    }
    read_month_in_figures(cursor, period);
    if (period.year) return period;
    return with_year(cursor, period);
}

tl::expected<Period, text::Problem> read_months(Cursor& cursor) {
    Period period;
    period.unit = Unit::months;
    period.number = take_count(cursor);
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

tl::expected<Period, text::Problem> read_number_first(Cursor& cursor) {
    if (is_year(peek(cursor))) return read_iso(cursor);
    Cursor after = cursor;
    take(after);
    const bool has_month_word = accept(after, "thang");
    const bool is_day = has_month_word && !is_year(peek(after)) && take_month(after);
    return has_month_word && !is_day ? read_months(cursor) : read_numbers(cursor);
}

} // namespace ktask::deadline
