#include "programme/deadline.hpp"

#include "programme/deadline_phrase.hpp"

namespace ktask {

namespace {

/// True if something that is not a space stands directly before the token at `at`: a part of a
/// longer number or of a word.
bool is_attached_before(const std::vector<Token>& tokens, std::size_t at) {
    if (at == 0) return false;
    const Token& before = tokens[at - 1];
    return before.where.end == tokens[at].where.begin && before.kind != TokenKind::open;
}

/// True if the number before `cursor` goes on: "12/12/2022/QĐ".
bool is_attached_after(const Cursor& cursor) {
    const Token& after = peek(cursor);
    const bool is_adjacent = cursor.tokens[cursor.at - 1].where.end == after.where.begin;
    const bool goes_on = after.kind == TokenKind::word || after.kind == TokenKind::slash ||
                         after.kind == TokenKind::dash;
    return is_adjacent && goes_on;
}

/// The day that is written in full from token `at` on.
std::optional<Period> full_day(std::string_view text, const std::vector<Token>& tokens,
                               std::size_t at) {
    Cursor cursor{text, tokens, at};
    const auto period = read_period(cursor);
    const bool is_full = period && period->unit == Unit::day && period->day && period->month &&
                         period->year && period->year->where.end - period->year->where.begin == 4;
    if (!is_full || is_attached_after(cursor)) return std::nullopt;
    return *period;
}

std::optional<Date> date_of(const Period& period) {
    return make_date(period.year->value, period.month->value, period.day->value);
}

} // namespace

std::optional<Date> find_date(std::string_view text) {
    const std::vector<Token> tokens = tokens_of(text);
    std::optional<Period> first;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        if (token.folded == "ngay") {
            if (const auto period = full_day(text, tokens, at)) return date_of(*period);
        }
        const bool is_start = token.kind == TokenKind::number && !is_attached_before(tokens, at);
        if (is_start && !first) first = full_day(text, tokens, at);
    }
    return first ? date_of(*first) : std::nullopt;
}

} // namespace ktask
