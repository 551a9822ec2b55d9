#include "deadline/bounds.hpp"

#include <utility>

namespace ktask::deadline {

namespace {

bool accept_until(Cursor& cursor, bool needs_word) {
    const bool is_there =
        (!needs_word && (accept(cursor, TokenKind::dots) || accept(cursor, TokenKind::dash))) ||
        accept_any(cursor, {"den", "toi", "to", "until", "till", "through"});
    if (is_there) accept(cursor, "het");
    return is_there;
}

/// "từ A đến B", "từ A trở đi", "A - B", "đến B", "..B"; the years of a phrase with `word` before
/// them need no such word.
bool read_ends(Cursor& cursor, Phrase& phrase, bool has_word) {
    Cursor after = cursor;
    if (accept(after, TokenKind::dots) || accept_until(after, true)) {
        phrase.end = take_period(after);
        if (phrase.end) cursor.at = after.at;
        return phrase.end.has_value();
    }
    const bool is_from = accept_any(after, {"ke tu", "bat dau tu", "tu", "from", "since"});
    phrase.period = take_period(after);
    const bool says_bounds = phrase.period && phrase.period->year &&
                             (phrase.period->unit == Unit::year || is_at(after, TokenKind::dots));
    if (!phrase.period || (!is_from && !has_word && !says_bounds)) {
        phrase.period.reset();
        return false;
    }
    cursor.at = after.at;
    const bool has_dots = is_at(after, TokenKind::dots);
    if (accept_until(after, false)) {
        phrase.end = take_period(after);
        if (phrase.end) cursor.at = after.at;
        if (has_dots && !phrase.end && is_at(after, TokenKind::end)) cursor.at = after.at;
        return phrase.end.has_value() || has_dots;
    }
    if (!is_from) {
        phrase.end = phrase.period;
        return true;
    }
    accept_any(cursor, {"tro di", "tro ve sau", "onwards", "onward"});
    return true;
}

} // namespace

std::optional<Period> take_period(Cursor& cursor) {
    Cursor after = cursor;
    auto period = read_period(after);
    if (!period) return std::nullopt;
    cursor.at = after.at;
    return *std::move(period);
}

void read_bounds(Cursor& cursor, Phrase& phrase) {
    Cursor after = cursor;
    const bool has_comma = accept(after, TokenKind::comma);
    bool has_word = accept_any(after, {"trong ca", "trong", "in", "during", "for", "throughout"});
    has_word = accept_any(after, {"giai doan", "the period", "period"}) || has_word;
    Cursor year = after;
    const bool is_year_word = accept_any(year, {"nam", "the year", "year"});
    const bool has_number = is_at(year, TokenKind::number);
    if (is_year_word && !has_number && peek(year).folded != "hoc") {
        accept(year, "nay");
        cursor.at = year.at;
        return;
    }
    const bool needs_word = has_comma && !has_word && !is_year_word && !is_at(after, "tu") &&
                            !is_at(after, "den") && !is_at(after, "from") && !is_at(after, "until");
    if (!needs_word && read_ends(after, phrase, has_word)) cursor.at = after.at;
}

} // namespace ktask::deadline
