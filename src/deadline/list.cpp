#include "deadline/phrase.hpp"

#include <algorithm>
#include <utility>

#include "deadline/doubt.hpp"
#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

bool is_end(const Cursor& cursor) {
    return is_at_full_stop(cursor) || is_at(cursor, TokenKind::end);
}

/// "Thời hạn:", "Hạn chót:", "Thời gian hoàn thành", "Deadline:".
void skip_label(Cursor& cursor) {
    Cursor after = cursor;
    const bool is_long =
        accept_any(after, {"thoi gian", "thoi han", "deadline", "due date", "due"});
    if (is_long || accept_any(after, {"han", "tien do", "thoi diem"})) {
        accept_any(after, {"hoan thanh", "thuc hien", "trinh", "chot", "cuoi cung", "cuoi"});
        if (accept(after, TokenKind::colon) || is_long) cursor.at = after.at;
    }
}

/// "Dự kiến hoàn thành xong", "Thực hiện": that it is done then, or planned for then, says nothing
/// more.
void skip_doing(Cursor& cursor) {
    if (accept_any(cursor, {"du kien", "expected", "planned", "scheduled"})) {
        accept(cursor, TokenKind::colon);
        accept(cursor, "for");
    }
    accept_any(cursor, {"hoan thanh", "phai hoan thanh", "can hoan thanh", "thuc hien", "complete",
                        "completed", "to be completed", "must be completed"});
    Cursor after = cursor;
    if (accept(after, "xong") && !is_end(after)) cursor.at = after.at;
    accept(cursor, TokenKind::colon);
}

/// "hoàn thành" behind all the rest: "Đến ngày 30/6/2022 phải hoàn thành".
void skip_doing_behind(Cursor& cursor) {
    Cursor after = cursor;
    accept_any(after, {"phai", "can"});
    if (accept_any(after, {"hoan thanh xong", "hoan thanh"}) && is_end(after)) cursor.at = after.at;
}

/// What is wrong if a whole phrase is followed by the token at `cursor`.
text::Problem leftover(const Cursor& cursor, text::Span phrase) {
    const Token& rest = peek(cursor);
    text::Problem problem = unreadable(rest.where,
                                       text::message("'{}' is not expected after '{}'",
                                                     text::written(cursor.text, rest.where),
                                                     text::written(cursor.text, phrase)),
                                       cursor.example_year);
    const bool is_like_range = rest.kind == TokenKind::dash || rest.kind == TokenKind::slash;
    if (is_like_range) {
        problem.hints = {
            text::message("a range is, for example: từ tháng 9 đến tháng 10/{0}, or {0}-09..{0}-10",
                          cursor.example_year)};
    }
    return problem;
}

/// Moves over what joins two deadlines.
bool accept_joint(Cursor& cursor) {
    Cursor after = cursor;
    const bool is_mark = accept(after, TokenKind::comma) || accept(after, TokenKind::semicolon) ||
                         (!is_at_full_stop(after) && accept(after, TokenKind::dot));
    const bool is_sign =
        text::written(after.text, peek(after).where) == "&" || is_at(after, TokenKind::plus);
    if (is_sign) take(after);
    const bool is_word = is_sign || accept_any(after, {"va", "and"});
    if ((!is_mark && !is_word) || is_end(after)) return false;
    cursor.at = after.at;
    return true;
}

bool is_day_of_rule(const Phrase& phrase) {
    const bool is_plain = phrase.relation == Relation::within ||
                          phrase.relation == Relation::before || phrase.relation == Relation::by;
    return is_plain && phrase.period && !phrase.period->year && !phrase.period->steps;
}

/// "Trước ngày 15/6 và 15/12 hằng năm" is one rule with several days: those of the list that have
/// no year, up to the last, which says how often.
void merge_days(std::vector<Phrase>& phrases) {
    Phrase& last = phrases.back();
    if (last.relation != Relation::recurring || !last.recurrence) return;
    if (last.recurrence->days.size() != 1 || phrases.size() < 2) return;
    const auto first = std::find_if_not(phrases.rbegin() + 1, phrases.rend(), is_day_of_rule);
    const auto days = static_cast<std::size_t>(first - phrases.rbegin()) - 1;
    if (days == 0 || days != phrases.size() - 1) return;
    Recurrence& recurrence = *last.recurrence;
    for (std::size_t i = 0; i < days; ++i)
        recurrence.days.insert(recurrence.days.begin() + static_cast<std::ptrdiff_t>(i),
                               *phrases[i].period);
    const Relation relation = phrases.front().relation;
    recurrence.rule.relation = relation == Relation::before ? RuleRelation::before
                               : relation == Relation::by   ? RuleRelation::by
                                                            : recurrence.rule.relation;
    last.where.begin = phrases.front().where.begin;
    phrases.erase(phrases.begin(), phrases.end() - 1);
}

bool is_undated(const Phrase& phrase) {
    return phrase.relation == Relation::ongoing || phrase.relation == Relation::recurring ||
           phrase.relation == Relation::unscheduled;
}

/// Moves over "định kỳ" where what follows says days of its own.
bool skip_vague_recurrence(Cursor& cursor) {
    Cursor after = cursor;
    if (!accept(after, "dinh ky") || is_end(after)) return false;
    Cursor whole = cursor;
    const auto phrase = read_phrase(whole, nullptr);
    if (phrase && is_undated(*phrase)) return false;
    cursor.at = after.at;
    accept(cursor, TokenKind::comma);
    return true;
}

} // namespace

tl::expected<Phrases, text::Problem> read_phrases(Cursor cursor) {
    if (is_end(cursor)) {
        return tl::unexpected(unreadable(
            {0, cursor.text.size()}, text::message("the deadline is empty"), cursor.example_year));
    }
    skip_label(cursor);
    skip_doing(cursor);
    Phrases phrases;
    phrases.is_vaguely_recurring = skip_vague_recurrence(cursor);
    while (true) {
        const Phrase* const before = phrases.all.empty() ? nullptr : &phrases.all.back();
        auto phrase = read_phrase(cursor, before);
        if (!phrase) return tl::unexpected(std::move(phrase.error()));
        phrases.all.push_back(*std::move(phrase));
        merge_days(phrases.all);
        if (auto problem = read_remark(cursor)) return tl::unexpected(*std::move(problem));
        skip_doing_behind(cursor);
        if (is_end(cursor)) break;
        if (!accept_joint(cursor)) {
            return tl::unexpected(leftover(cursor, phrases.all.back().where));
        }
    }
    const bool says_more = phrases.all.size() == 1 && is_undated(phrases.all.front()) &&
                           phrases.all.front().relation != Relation::unscheduled;
    phrases.is_vaguely_recurring = phrases.is_vaguely_recurring && !says_more;
    return phrases;
}

} // namespace ktask::deadline
