#include "deadline/phrase.hpp"

#include <initializer_list>
#include <utility>

#include "deadline/numbers.hpp"
#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

using PhraseRead = tl::expected<Phrase, text::Problem>;

bool accept_any(Cursor& cursor, std::initializer_list<std::string_view> choices) {
    for (const std::string_view words : choices) {
        if (accept(cursor, words)) return true;
    }
    return false;
}

bool accept_unit(Cursor& cursor) {
    return accept_any(cursor, {"thang", "quy", "nam", "tuan", "ngay"});
}

/// "một", "1", "01", "2": how often.
bool accept_count(Cursor& cursor) {
    return accept(cursor, "mot") || accept(cursor, TokenKind::number);
}

/// "6 tháng một lần", "tháng 1 lần", "1 lần/quý", "01 lần mỗi năm".
bool accept_times(Cursor& cursor) {
    Cursor after = cursor;
    const bool has_count = accept_count(after);
    bool is_complete = false;
    if (has_count && accept(after, "lan")) {
        accept(after, TokenKind::slash);
        accept_any(after, {"mot", "moi", "trong"});
        is_complete = accept_unit(after);
    } else if (accept_unit(after)) {
        is_complete = accept_count(after) && accept(after, "lan");
    }
    if (is_complete) cursor.at = after.at;
    return is_complete;
}

/// "Hằng quý, 6 tháng", "mỗi quý một lần", "Định kỳ ..." with whatever follows, "monthly".
bool accept_recurring(Cursor& cursor) {
    if (accept_any(cursor, {"recurring", "daily", "weekly", "monthly", "quarterly", "yearly"})) {
        return true;
    }
    if (accept(cursor, "dinh ky")) {
        while (!is_at(cursor, TokenKind::end))
            take(cursor);
        return true;
    }
    if (accept_times(cursor)) return true;
    Cursor after = cursor;
    if (!accept_any(after, {"hang", "moi"}) || !accept_unit(after)) return false;
    cursor.at = after.at;
    while (accept(after, TokenKind::comma)) {
        accept(after, TokenKind::number);
        if (!accept_unit(after)) break;
        cursor.at = after.at;
    }
    after.at = cursor.at;
    if (accept_count(after) && accept(after, "lan")) cursor.at = after.at;
    return true;
}

bool accept_ongoing(Cursor& cursor) {
    if (!accept_any(cursor, {"thuong xuyen", "lien tuc", "ongoing"})) return false;
    Cursor after = cursor;
    accept(after, TokenKind::comma);
    if (accept_any(after, {"thuong xuyen", "lien tuc"})) cursor.at = after.at;
    return true;
}

/// "[trong] năm [2022 | nay]" behind "Thường xuyên" or "Hằng tháng".
void read_in_year(Cursor& cursor, Phrase& phrase) {
    Cursor after = cursor;
    accept(after, TokenKind::comma);
    accept(after, "trong");
    if (!accept(after, "nam")) return;
    if (is_at(after, TokenKind::number)) {
        phrase.year = take_figure(after);
    } else {
        accept(after, "nay");
    }
    cursor.at = after.at;
}

bool accept_by(Cursor& cursor) {
    if (!accept_any(cursor, {"cham nhat", "den", "khong qua", "han chot", "by"})) return false;
    while (accept_any(cursor, {"la", "vao", "den", "het", "trong"}))
        continue;
    return true;
}

/// "hằng tháng" behind a period without a year: "Trước ngày 25 hằng tháng".
void read_recurrence(Cursor& cursor, Phrase& phrase) {
    const bool is_vague =
        phrase.period && !phrase.end && !phrase.period->year && !phrase.period->steps;
    if (!is_vague || !accept_recurring(cursor)) return;
    phrase.relation = Relation::recurring;
    read_in_year(cursor, phrase);
}

/// Reads the period of `phrase`; `into` is Phrase::period or Phrase::end.
PhraseRead with_period(Cursor& cursor, Phrase phrase, std::optional<Period> Phrase::*into) {
    auto period = read_period(cursor);
    if (!period) return tl::unexpected(std::move(period.error()));
    phrase.*into = *std::move(period);
    return phrase;
}

/// A period, or a range: "Từ A đến hết B", "A đến B", "A..B", "A..", "..B".
PhraseRead read_within(Cursor& cursor) {
    Phrase phrase;
    if (accept(cursor, TokenKind::dots)) {
        phrase.relation = Relation::range;
        return with_period(cursor, phrase, &Phrase::end);
    }
    const bool is_range = accept(cursor, "tu");
    if (!is_range) accept_any(cursor, {"trong", "vao"});
    auto start = with_period(cursor, phrase, &Phrase::period);
    if (!start) return start;
    if (accept(cursor, TokenKind::dots)) {
        start->relation = Relation::range;
        if (is_at(cursor, TokenKind::end) && !is_range) return start;
    } else if (accept_any(cursor, {"den", "toi"})) {
        start->relation = Relation::range;
        accept(cursor, "het");
    } else if (is_range) {
        return wrong(
            peek(cursor).where, text::message("the end of the range is missing"),
            {text::message("for example: từ ngày 01/6 đến ngày 30/6/{}", cursor.example_year)});
    } else {
        return start;
    }
    return with_period(cursor, *start, &Phrase::end);
}

PhraseRead read_relation(Cursor& cursor) {
    Phrase phrase;
    const bool is_ongoing = accept_ongoing(cursor);
    if (is_ongoing || accept_recurring(cursor)) {
        phrase.relation = is_ongoing ? Relation::ongoing : Relation::recurring;
        read_in_year(cursor, phrase);
        return phrase;
    }
    if (accept_any(cursor, {"truoc", "before"})) {
        phrase.relation = Relation::before;
        return with_period(cursor, phrase, &Phrase::period);
    }
    if (accept_by(cursor)) {
        phrase.relation = Relation::by;
        return with_period(cursor, phrase, &Phrase::period);
    }
    return read_within(cursor);
}

bool is_end(const Cursor& cursor) {
    return is_at_full_stop(cursor) || is_at(cursor, TokenKind::end);
}

/// What is wrong if a whole phrase is followed by the token at `cursor`.
text::Problem leftover(const Cursor& cursor, text::Span phrase) {
    const Token& rest = peek(cursor);
    text::Problem problem =
        unreadable(rest.where,
                   text::message("'{}' is not expected after '{}'",
                                 written(cursor.text, rest.where), written(cursor.text, phrase)),
                   cursor.example_year);
    const bool is_like_range = rest.kind == TokenKind::dash || rest.kind == TokenKind::comma ||
                               rest.kind == TokenKind::slash;
    if (is_like_range) {
        problem.hints = {
            text::message("a range is, for example: từ tháng 9 đến tháng 10/{0}, or {0}-09..{0}-10",
                          cursor.example_year)};
    }
    return problem;
}

} // namespace

tl::expected<Phrase, text::Problem> read_phrase(Cursor cursor) {
    if (is_end(cursor)) {
        return tl::unexpected(unreadable(
            {0, cursor.text.size()}, text::message("the deadline is empty"), cursor.example_year));
    }
    accept_any(cursor, {"hoan thanh", "xong"});
    const std::size_t start = cursor.at;
    auto phrase = read_relation(cursor);
    if (!phrase) return phrase;
    read_recurrence(cursor, *phrase);
    phrase->where = span_since(cursor, start);
    if (is_end(cursor)) return phrase;
    return tl::unexpected(leftover(cursor, phrase->where));
}

} // namespace ktask::deadline
