#include "deadline/phrase.hpp"

#include <utility>

#include "deadline/counting.hpp"
#include "deadline/numbers.hpp"
#include "deadline/problems.hpp"
#include "deadline/recurrence.hpp"
#include "deadline/relation_words.hpp"
#include "deadline/undated.hpp"

namespace ktask::deadline {

namespace {

using PhraseRead = tl::expected<Phrase, text::Problem>;

/// The unit of a period that a number behind it may share, which has no year of its own: "tháng 3 -
/// 4/2022", but not "tuần 36/2022 - 4/2023".
std::optional<Unit> shared_unit(const std::optional<Period>& period) {
    return period && !period->year ? std::optional(period->unit) : std::nullopt;
}

/// "June 1-15, 2022": a month before its days is that of both.
void share_month_of_start(Cursor& cursor, const Period& start, Period& end) {
    const bool is_month_first =
        start.day && start.month && start.month->where.begin < start.day->where.begin;
    if (!is_month_first || start.year || !end.is_bare || !end.day || end.month) return;
    end.month = start.month;
    end.is_bare = false;
    Cursor after = cursor;
    accept(after, TokenKind::comma);
    if (end.year || !is_year(peek(after))) return;
    end.year = take_figure(after);
    cursor.at = after.at;
}

/// Reads the end of a range that starts with `phrase.period`.
PhraseRead with_end(Cursor& cursor, Phrase phrase) {
    auto end = read_period(cursor, shared_unit(phrase.period));
    if (!end) return tl::unexpected(std::move(end.error()));
    phrase.relation = Relation::range;
    phrase.end = *std::move(end);
    if (phrase.period) share_month_of_start(cursor, *phrase.period, *phrase.end);
    if (!accept_onwards(cursor)) return phrase;
    phrase.relation = Relation::ongoing;
    phrase.end.reset();
    phrase.is_from = true;
    return phrase;
}

/// "Từ nay đến hết B", of which only the end is a day.
std::optional<PhraseRead> read_from_start_of_work(Cursor& cursor) {
    Cursor after = cursor;
    if (!accept_start_of_work(after) || !accept_to(after)) return std::nullopt;
    cursor.at = after.at;
    Phrase phrase;
    phrase.relation = Relation::by;
    auto end = read_period(cursor);
    if (!end) return tl::unexpected(std::move(end.error()));
    phrase.period = *std::move(end);
    return phrase;
}

/// "Từ A đến hết B", "từ A trở đi", or only "từ A".
PhraseRead read_from(Cursor& cursor, bool is_between) {
    if (auto phrase = read_from_start_of_work(cursor)) return *std::move(phrase);
    Phrase phrase;
    accept(cursor, "the");
    auto start = read_period(cursor);
    if (!start) return tl::unexpected(std::move(start.error()));
    phrase.period = *std::move(start);
    const bool has_dots = is_at(cursor, TokenKind::dots);
    const bool has_end = (is_between && accept(cursor, "and")) || accept_to(cursor);
    if (has_end && !(has_dots && is_at(cursor, TokenKind::end))) return with_end(cursor, phrase);
    accept_onwards(cursor);
    phrase.relation = Relation::ongoing;
    phrase.is_from = true;
    return phrase;
}

/// "..B".
PhraseRead read_open_start(Cursor& cursor) {
    auto end = read_period(cursor);
    if (!end) return tl::unexpected(std::move(end.error()));
    Phrase phrase;
    phrase.relation = Relation::range;
    phrase.end = *std::move(end);
    return phrase;
}

/// A period; a range: "A đến B", "A..B", "A..", "A - B"; or its start: "A và những năm tiếp theo".
PhraseRead read_within(Cursor& cursor, std::optional<Unit> unit) {
    if (accept(cursor, TokenKind::dots)) return read_open_start(cursor);
    accept_within(cursor);
    accept_half_of_day(cursor);
    Phrase phrase;
    auto start = read_period(cursor, unit);
    if (!start) return tl::unexpected(std::move(start.error()));
    phrase.period = *std::move(start);
    if (accept(cursor, TokenKind::dots)) {
        phrase.relation = Relation::range;
        if (is_at(cursor, TokenKind::end)) return phrase;
        return with_end(cursor, phrase);
    }
    if (accept_to(cursor)) return with_end(cursor, phrase);
    phrase.is_from = accept_onwards(cursor);
    if (phrase.is_from) phrase.relation = Relation::ongoing;
    return phrase;
}

/// "Before the end of June": whether the last day is still meant is not certain.
PhraseRead before_end(Cursor& cursor, std::size_t start) {
    accept_any(cursor, {"the end", "end"});
    const text::Span where = span_since(cursor, start);
    return wrong(
        where,
        text::message("'{}' may leave out the last day or not", text::written(cursor.text, where)),
        {text::message("for example: by the end of June {}", cursor.example_year)});
}

/// What says how a period bounds the days, if anything does.
std::optional<Relation> accept_bound(Cursor& cursor) {
    if (accept_at_or_before(cursor)) return Relation::by;
    if (accept_before(cursor)) return Relation::before;
    if (accept_by(cursor)) return Relation::by;
    return std::nullopt;
}

/// A period, with what says how it bounds the days: "Trước ngày D", "Đến hết tháng 9".
PhraseRead read_dated(Cursor& cursor, const Phrase* before) {
    const bool is_between = accept(cursor, "between");
    if (is_between || accept_from(cursor)) return read_from(cursor, is_between);
    Phrase phrase;
    const auto unit =
        before != nullptr && before->period ? std::optional(before->period->unit) : std::nullopt;
    const std::size_t start = cursor.at;
    auto bound = accept_bound(cursor);
    if (bound == Relation::before && (is_at(cursor, "the end") || is_at(cursor, "end")))
        return before_end(cursor, start);
    const bool is_listed = before != nullptr && (before->relation == Relation::before ||
                                                 before->relation == Relation::by);
    if (!bound && is_listed) bound = before->relation;
    if (!bound) return read_within(cursor, unit);
    phrase.relation = *bound;
    auto period = read_period(cursor, unit);
    if (!period) return tl::unexpected(std::move(period.error()));
    phrase.period = *std::move(period);
    return phrase;
}

} // namespace

tl::expected<Phrase, text::Problem> read_phrase(Cursor& cursor, const Phrase* before) {
    const std::size_t start = cursor.at;
    auto phrase = [&]() -> PhraseRead {
        if (auto undated = take_undated(cursor)) return *undated;
        if (auto recurring = take_recurring(cursor)) return *recurring;
        if (auto counting = take_counting(cursor)) {
            if (!*counting) return tl::unexpected(counting->error());
            Phrase counted;
            counted.relation = Relation::counted;
            counted.counting = **counting;
            return counted;
        }
        return read_dated(cursor, before);
    }();
    if (!phrase) return phrase;
    if (phrase->relation == Relation::within && accept(cursor, "at the latest"))
        phrase->relation = Relation::by;
    if (phrase->relation == Relation::by) accept(cursor, "at the latest");
    read_recurrence_behind(cursor, *phrase);
    if (phrase->where == text::Span{}) phrase->where = span_since(cursor, start);
    return phrase;
}

} // namespace ktask::deadline
