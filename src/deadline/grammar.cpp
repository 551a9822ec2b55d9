#include "deadline/phrase.hpp"

#include <utility>

#include "deadline/counting.hpp"
#include "deadline/numbers.hpp"
#include "deadline/problems.hpp"
#include "deadline/recurrence.hpp"
#include "deadline/undated.hpp"

namespace ktask::deadline {

namespace {

using PhraseRead = tl::expected<Phrase, text::Problem>;

bool accept_before(Cursor& cursor) {
    return accept_any(cursor, {"truoc", "before", "prior to", "xong truoc", "cham nhat truoc",
                               "cham nhat la truoc", "muon nhat truoc", "muon nhat la truoc"});
}

bool accept_by(Cursor& cursor) {
    const bool is_by = accept_any(cursor, {"cham nhat", "muon nhat", "khong muon hon",
                                           "khong cham hon", "khong qua", "den", "het", "han chot",
                                           "han cuoi cung", "han cuoi", "by", "no later than",
                                           "not later than", "until", "till", "up to", "through"});
    while (is_by && accept_any(cursor, {"la", "vao", "den", "het", "trong"}))
        continue;
    return is_by;
}

/// "trong", "in", "giai đoạn": words that add nothing to a period.
void accept_within(Cursor& cursor) {
    accept_any(cursor, {"trong khoang", "trong", "vao", "in", "within", "during", "on"});
    accept_any(cursor, {"the", "thoi gian"});
    accept_any(cursor, {"giai doan", "period"});
}

/// "trở đi" behind a start: no end.
bool accept_onwards(Cursor& cursor) {
    Cursor after = cursor;
    accept(after, TokenKind::comma);
    accept_any(after, {"va", "and"});
    const bool is_there =
        accept_any(after, {"tro di", "tro ve sau", "cac nam tiep theo", "nhung nam tiep theo",
                           "cac nam sau", "nhung nam sau", "onwards", "onward", "following years",
                           "the following years", "later"});
    if (is_there) cursor.at = after.at;
    return is_there;
}

/// Moves over what joins the ends of a range: "đến hết", "..", "-", "to".
bool accept_to(Cursor& cursor) {
    const bool is_there = accept(cursor, TokenKind::dots) || accept(cursor, TokenKind::dash) ||
                          accept_any(cursor, {"den", "toi", "to", "until", "till", "through"});
    if (is_there) accept(cursor, "het");
    return is_there;
}

/// The unit of a period that a number behind it may share, which has no year of its own: "tháng 3 -
/// 4/2022", but not "tuần 36/2022 - 4/2023".
std::optional<Unit> shared_unit(const std::optional<Period>& period) {
    return period && !period->year ? std::optional(period->unit) : std::nullopt;
}

/// Reads the end of a range that starts with `phrase.period`.
PhraseRead with_end(Cursor& cursor, Phrase phrase) {
    auto end = read_period(cursor, shared_unit(phrase.period));
    if (!end) return tl::unexpected(std::move(end.error()));
    phrase.relation = Relation::range;
    phrase.end = *std::move(end);
    return phrase;
}

/// "Từ A đến hết B", "từ A trở đi", or only "từ A".
PhraseRead read_from(Cursor& cursor, bool is_between) {
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

/// A period, with what says how it bounds the days: "Trước ngày D", "Đến hết tháng 9".
PhraseRead read_dated(Cursor& cursor, const Phrase* before) {
    const bool is_between = accept(cursor, "between");
    if (is_between ||
        accept_any(cursor, {"ke tu", "bat dau tu", "tu", "from", "starting from", "since"})) {
        return read_from(cursor, is_between);
    }
    Phrase phrase;
    const auto unit =
        before != nullptr && before->period ? std::optional(before->period->unit) : std::nullopt;
    if (accept_before(cursor))
        phrase.relation = Relation::before;
    else if (accept_by(cursor))
        phrase.relation = Relation::by;
    else {
        const bool is_listed = before != nullptr && (before->relation == Relation::before ||
                                                     before->relation == Relation::by);
        if (!is_listed) return read_within(cursor, unit);
        phrase.relation = before->relation;
    }
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
    read_recurrence_behind(cursor, *phrase);
    if (phrase->where == text::Span{}) phrase->where = span_since(cursor, start);
    return phrase;
}

} // namespace ktask::deadline
