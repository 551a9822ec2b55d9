#include "deadline/deadline.hpp"

#include <utility>
#include <vector>

#include "deadline/phrase.hpp"

namespace ktask::deadline {

namespace {

/// True if the number at `at` is part of something longer, without a space: "VP12/5/2022".
bool is_attached_before(const std::vector<Token>& tokens, std::size_t at) {
    if (at == 0) return false;
    const Token& before = tokens[at - 1];
    return before.where.end == tokens[at].where.begin && before.kind != TokenKind::open;
}

/// True if the number before the cursor goes on, without a space: "12/5/2022/CV".
bool is_attached_after(const Cursor& cursor) {
    const Token& after = peek(cursor);
    const bool is_adjacent = cursor.tokens[cursor.at - 1].where.end == after.where.begin;
    const bool goes_on = after.kind == TokenKind::word || after.kind == TokenKind::slash ||
                         after.kind == TokenKind::dash;
    return is_adjacent && goes_on;
}

/// The day that is written in full at the cursor, whether it exists or not.
std::optional<Period> read_full_day(Cursor& cursor) {
    auto period = read_period(cursor);
    const bool is_full = period && period->day && period->month && period->year;
    if (!is_full || period->year->where.end - period->year->where.begin != 4) return std::nullopt;
    return *std::move(period);
}

std::optional<Date> date_of(const Period& period) {
    return make_date(period.year->value, period.month->value, period.day->value);
}

} // namespace

std::optional<Date> find_date(std::string_view text) {
    const std::vector<Token> tokens = tokens_of(text);
    std::optional<Period> first;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        Cursor cursor{text, tokens, at};
        if (is_at(cursor, "ngay")) {
            if (const auto day = read_full_day(cursor)) return date_of(*day);
        } else if (!first && is_at(cursor, TokenKind::number) && !is_attached_before(tokens, at)) {
            const auto day = read_full_day(cursor);
            if (day && !is_attached_after(cursor)) first = day;
        }
    }
    return first ? date_of(*first) : std::nullopt;
}

} // namespace ktask::deadline
