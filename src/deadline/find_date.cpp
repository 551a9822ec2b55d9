#include "deadline/find_date.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "deadline/names.hpp"
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

/// True if the word before the number at `at`, or before a mark between them, makes it the number
/// or the turn of something: "số 5/10/2022", "Số: 5/10/2022", "đợt 1/10/2022".
bool is_counted(const std::vector<Token>& tokens, std::size_t at) {
    constexpr std::array<std::string_view, 16> nouns{
        "so",  "no",  "number", "thang", "quy",  "tuan",  "ky",  "dot",
        "lan", "thu", "khoa",   "tap",   "dieu", "khoan", "muc", "phan"};
    const bool has_mark = at > 1 && (tokens[at - 1].kind == TokenKind::other ||
                                     tokens[at - 1].kind == TokenKind::colon ||
                                     tokens[at - 1].kind == TokenKind::dot);
    if (has_mark) --at;
    return at > 0 && std::find(nouns.begin(), nouns.end(), tokens[at - 1].folded) != nouns.end();
}

/// The day that is written in full at the cursor, whether it exists or not.
std::optional<Period> read_full_day(Cursor& cursor) {
    auto period = read_period(cursor);
    const bool is_full = period && period->day && period->month && period->year;
    if (!is_full || period->year->where.end - period->year->where.begin != 4) return std::nullopt;
    return *std::move(period);
}

/// The day that the number at `at` begins, without "ngày" before it, if it is certainly one: in
/// figures without spaces, or with "tháng" and "năm" but then behind no word, or it might be the
/// number of what the word says.
std::optional<Period> read_unnamed_day(std::string_view text, const std::vector<Token>& tokens,
                                       std::size_t at) {
    Cursor cursor{text, tokens, at};
    if (!is_at(cursor, TokenKind::number)) return std::nullopt;
    if (is_attached_before(tokens, at) || is_counted(tokens, at)) return std::nullopt;
    const bool is_worded = peek(cursor, 1).folded == "thang";
    const auto day = read_full_day(cursor);
    if (!day || is_attached_after(cursor)) return std::nullopt;
    if (is_worded) {
        const bool has_word_before = at > 0 && tokens[at - 1].kind == TokenKind::word;
        const bool has_year_word = tokens[cursor.at - 2].folded == "nam";
        return has_word_before || !has_year_word ? std::nullopt : day;
    }
    const bool has_space = text::written(text, day->where).find_first_not_of("0123456789/-.") !=
                           std::string_view::npos;
    return has_space ? std::nullopt : day;
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
        } else if (!first) {
            first = read_unnamed_day(text, tokens, at);
        }
    }
    return first ? date_of(*first) : std::nullopt;
}

std::vector<FoundDate> find_dates(std::span<const std::string> texts) {
    std::vector<FoundDate> found;
    std::set<Date> known;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto date = find_date(texts[i]);
        if (date && known.insert(*date).second) found.push_back({*date, i});
    }
    return found;
}

std::optional<Date> latest_weekday(std::string_view text, Date today) {
    const std::vector<Token> tokens = tokens_of(text);
    Cursor cursor{text, tokens};
    const auto weekday = take_short_weekday(cursor);
    if (!weekday || !is_at(cursor, TokenKind::end)) return std::nullopt;
    const Date day = monday_before(today) + std::chrono::days(weekday->value - 1);
    return day <= today ? day : day - std::chrono::days(7);
}

} // namespace ktask::deadline
