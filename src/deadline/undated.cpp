#include "deadline/undated.hpp"

#include <utility>
#include <vector>

#include "deadline/bounds.hpp"
#include "deadline/names.hpp"
#include "deadline/numbers.hpp"
#include "deadline/recurrence.hpp"

namespace ktask::deadline {

namespace {

bool accept_ongoing_word(Cursor& cursor) {
    return accept_any(
        cursor, {"thuong xuyen", "lien tuc", "ongoing", "continuously", "continuous", "regularly"});
}

bool accept_between_words(Cursor& cursor) {
    return accept(cursor, TokenKind::comma) || accept(cursor, TokenKind::semicolon) ||
           accept(cursor, TokenKind::slash) || accept_any(cursor, {"va", "hoac", "and", "or"});
}

bool accept_unscheduled_word(Cursor& cursor) {
    return accept_any(cursor, {"theo yeu cau",
                               "khi co yeu cau",
                               "khi duoc yeu cau",
                               "khi co phat sinh",
                               "khi phat sinh",
                               "dot xuat",
                               "theo quy dinh",
                               "chua xac dinh thoi han",
                               "chua xac dinh thoi gian",
                               "chua xac dinh",
                               "phat sinh",
                               "yeu cau",
                               "none",
                               "as required",
                               "when required",
                               "if required",
                               "as needed",
                               "when needed",
                               "on request",
                               "upon request",
                               "on demand",
                               "to be determined",
                               "to be confirmed",
                               "to be decided",
                               "not yet determined",
                               "tbd",
                               "tbc",
                               "unscheduled",
                               "not scheduled",
                               "ad hoc"});
}

/// "Thường xuyên", "Định kỳ" alone.
bool accept_ongoing(Cursor& cursor) {
    Cursor after = cursor;
    accept_any(after, {"nhiem vu", "cong viec"});
    if (!accept_ongoing_word(after)) {
        if (!accept(after, "dinh ky")) return false;
        const bool is_alone =
            is_at(after, TokenKind::end) || is_at_full_stop(after) || is_at(after, "trong nam");
        if (!is_alone) return false;
    }
    cursor.at = after.at;
    while (accept_between_words(after) && (accept_ongoing_word(after) || accept(after, "dinh ky")))
        cursor.at = after.at;
    return true;
}

/// The relation of days to recur on.
RuleRelation take_rule_relation(Cursor& cursor) {
    if (accept_any(cursor, {"truoc", "before", "xong truoc"})) return RuleRelation::before;
    if (accept_any(cursor, {"cham nhat la", "cham nhat vao", "cham nhat", "muon nhat", "khong qua",
                            "by", "no later than"})) {
        return RuleRelation::by;
    }
    accept_any(cursor, {"vao", "on"});
    return RuleRelation::on;
}

/// A day without a year that may recur: "ngày 20", "thứ Năm", "15/6", "the 20th".
std::optional<Period> take_day_of_rule(Cursor& cursor) {
    Cursor after = cursor;
    const std::size_t start = after.at;
    Period day;
    day.weekday = take_short_weekday(after);
    if (day.weekday) {
        day.where = span_since(after, start);
    } else {
        auto period = take_period(after);
        if (!period || period->year || period->steps || period->is_of_this_year) {
            return std::nullopt;
        }
        if (period->unit == Unit::year || period->unit == Unit::months) return std::nullopt;
        day = *period;
    }
    cursor.at = after.at;
    return day;
}

/// "trước ngày 20", "vào thứ Năm", "by the 15 June and 15 December" behind how often.
void read_days_behind(Cursor& cursor, Recurrence& recurrence) {
    Cursor after = cursor;
    accept(after, TokenKind::comma);
    if (recurrence.rule.cycle == Cycle::year) accept(after, "trong");
    const RuleRelation relation = take_rule_relation(after);
    while (auto day = take_day_of_rule(after)) {
        recurrence.rule.relation = relation;
        recurrence.days.push_back(*day);
        cursor.at = after.at;
        if (!accept(after, TokenKind::comma) && !accept_any(after, {"va", "and"})) break;
        take_rule_relation(after);
    }
}

Phrase recurring(Cursor& cursor, Recurrence recurrence) {
    Phrase phrase;
    phrase.relation = Relation::recurring;
    if (recurrence.days.empty()) read_days_behind(cursor, recurrence);
    phrase.recurrence = std::move(recurrence);
    read_bounds(cursor, phrase);
    return phrase;
}

} // namespace

std::optional<Phrase> take_undated(Cursor& cursor) {
    Cursor after = cursor;
    Phrase phrase;
    if (accept_unscheduled_word(after)) {
        cursor.at = after.at;
        const auto accept_further = [&] {
            accept_between_words(after);
            return accept_unscheduled_word(after);
        };
        while (accept_further())
            cursor.at = after.at;
        phrase.relation = Relation::unscheduled;
        return phrase;
    }
    if (!accept_ongoing(cursor)) return std::nullopt;
    phrase.relation = Relation::ongoing;
    read_bounds(cursor, phrase);
    return phrase;
}

std::optional<Phrase> take_recurring(Cursor& cursor) {
    if (accept(cursor, "recurring")) {
        Phrase phrase;
        phrase.relation = Relation::recurring;
        read_bounds(cursor, phrase);
        return phrase;
    }
    auto recurrence = take_frequency(cursor);
    if (recurrence) return recurring(cursor, *std::move(recurrence));
    // "T6 hằng tuần": as a day of its own it is none.
    Cursor after = cursor;
    const RuleRelation relation = take_rule_relation(after);
    const std::size_t start = after.at;
    const auto weekday = take_short_weekday(after);
    if (!weekday) return std::nullopt;
    Period day;
    day.weekday = weekday;
    day.where = span_since(after, start);
    recurrence = take_frequency(after);
    if (!recurrence || !recurrence->days.empty()) return std::nullopt;
    recurrence->rule.relation = relation;
    recurrence->days = {day};
    cursor.at = after.at;
    return recurring(cursor, *std::move(recurrence));
}

void read_recurrence_behind(Cursor& cursor, Phrase& phrase) {
    const bool is_vague = phrase.period && !phrase.period->year && !phrase.period->steps &&
                          phrase.relation != Relation::ongoing &&
                          phrase.relation != Relation::recurring &&
                          (!phrase.end || (!phrase.end->year && !phrase.end->steps));
    if (!is_vague) return;
    Cursor after = cursor;
    accept_any(after, {"cua", "of"});
    auto recurrence = take_frequency(after);
    if (!recurrence && phrase.period->month_of_quarter) {
        recurrence = Recurrence{};
        recurrence->rule.every = 3;
        recurrence->where = phrase.period->where;
    }
    if (recurrence && phrase.end && recurrence->rule.cycle == Cycle::week) return;
    if (!recurrence || !recurrence->days.empty() || recurrence->edge != Edge::none) return;
    const bool is_before = phrase.relation == Relation::before;
    // "Từ tháng 5 đến tháng 9 hằng năm" is to be done by the end of it.
    const bool is_by =
        phrase.relation == Relation::by || phrase.end || (is_before && phrase.period->has_time);
    recurrence->rule.relation = is_by       ? RuleRelation::by
                                : is_before ? RuleRelation::before
                                            : RuleRelation::on;
    recurrence->days = {phrase.end ? *phrase.end : *phrase.period};
    phrase.relation = Relation::recurring;
    phrase.period.reset();
    phrase.end.reset();
    phrase.recurrence = *std::move(recurrence);
    cursor.at = after.at;
    read_bounds(cursor, phrase);
}

} // namespace ktask::deadline
