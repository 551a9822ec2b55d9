#include "deadline/doubt.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "deadline/names.hpp"
#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

constexpr std::array<std::string_view, 76> telling_words = {
    "ngay",    "thang",     "quy",          "nam",      "tuan",     "hang",     "moi",
    "dinh ky", "lan",       "thuong xuyen", "lien tuc", "neu",      "khi",      "tuy",
    "hoac",    "truoc",     "sau",          "den",      "thu hai",  "thu ba",   "thu tu",
    "thu bay", "chu nhat",  "hom",          "cuoi",     "giua",     "gio",      "day",
    "days",    "week",      "weeks",        "month",    "months",   "quarter",  "year",
    "years",   "every",     "each",         "daily",    "weekly",   "monthly",  "quarterly",
    "yearly",  "annually",  "ongoing",      "if",       "when",     "unless",   "depending",
    "or",      "before",    "after",        "by",       "until",    "from",     "tomorrow",
    "today",   "january",   "february",     "march",    "april",    "may",      "june",
    "july",    "august",    "september",    "october",  "november", "december", "monday",
    "tuesday", "wednesday", "thursday",     "friday",   "saturday", "sunday"};

bool is_lunar(Cursor cursor) {
    return accept_any(cursor, {"am lich", "thang gieng", "thang chap", "lunar"});
}

bool is_school_year(Cursor cursor) {
    return accept_any(cursor, {"nam hoc", "school year", "academic year"});
}

/// A word of time, or of a condition, or of another possibility. Words that are spelt like one
/// without their accents are left out where the word beside them tells.
bool is_telling(const Cursor& at) {
    Cursor cursor = at;
    if (accept_any(cursor, {"quy dinh", "quy hoach", "quy che", "quy trinh", "viet nam"})) {
        return false;
    }
    const bool is_country = at.at > 0 && at.tokens[at.at - 1].folded == "viet" && is_at(at, "nam");
    return !is_country && std::any_of(telling_words.begin(), telling_words.end(),
                                      [&](std::string_view words) { return is_at(at, words); });
}

/// What tells only together with other words that do, and otherwise is common: "lần", "hàng hóa",
/// "đến các xã", "máy".
bool is_harmless(const Cursor& cursor) {
    const Token& token = peek(cursor);
    const bool has_accents = length_of(token) > token.folded.size();
    return is_at(cursor, "lan") || is_at(cursor, "hang") || is_at(cursor, "moi") ||
           is_at(cursor, "den") || (has_accents && is_at(cursor, "may"));
}

/// "Q2", "T9", "H1", "Jun": periods that are shortened.
bool is_like_period(Cursor cursor) {
    const bool has_number = peek(cursor, 1).kind == TokenKind::number;
    const bool is_letter = is_at(cursor, "q") || is_at(cursor, "t") || is_at(cursor, "h");
    return (is_letter && has_number) || take_joined_quarter(cursor) || take_english_month(cursor);
}

/// "15/6", "2023": figures that may be a day or a year; the number of a document ("12/KH-UBND") and
/// a plain count are not.
bool is_like_date(const Cursor& cursor) {
    if (!is_at(cursor, TokenKind::number)) return false;
    const int value = peek(cursor).value;
    const TokenKind mark = peek(cursor, 1).kind;
    const bool is_joined =
        mark == TokenKind::slash || mark == TokenKind::dash || mark == TokenKind::dot;
    return (value >= 1900 && value <= 2999) ||
           (is_joined && peek(cursor, 2).kind == TokenKind::number);
}

} // namespace

std::optional<text::Problem> read_remark(Cursor& cursor) {
    if (!is_at(cursor, TokenKind::open)) return std::nullopt;
    const std::size_t start = cursor.at;
    int depth = 0;
    std::optional<text::Span> telling;
    do {
        if (is_at(cursor, TokenKind::end)) {
            return missing(cursor, text::message("')'"),
                           text::message("a remark in brackets is, for example: (dự kiến)"))
                .value();
        }
        if (is_at(cursor, TokenKind::open)) ++depth;
        if (is_at(cursor, TokenKind::close)) --depth;
        const bool tells = is_like_date(cursor) || is_like_period(cursor) || is_telling(cursor) ||
                           is_lunar(cursor);
        if (tells && !telling) telling = peek(cursor).where;
        take(cursor);
    } while (depth > 0);
    if (!telling) return std::nullopt;
    const text::Span remark = span_since(cursor, start);
    return text::Problem{*telling,
                         text::message("the remark '{}' may change the deadline",
                                       text::written(cursor.text, remark)),
                         {text::message("leave it out of the deadline if it does not; remarks such "
                                        "as (dự kiến) may stay")}};
}

bool mentions_days(std::string_view words) {
    const std::vector<Token> tokens = tokens_of(words);
    for (Cursor cursor{words, tokens}; !is_at(cursor, TokenKind::end); take(cursor)) {
        if (is_harmless(cursor)) continue;
        if (is_like_date(cursor) || is_like_period(cursor) || is_telling(cursor)) return true;
        if (is_lunar(cursor) || is_school_year(cursor)) return true;
    }
    return false;
}

std::optional<text::Problem> doubt_of_words(Cursor cursor) {
    for (; !is_at(cursor, TokenKind::end); take(cursor)) {
        const std::size_t start = cursor.at;
        Cursor word = cursor;
        if (is_lunar(cursor)) {
            cursor.at += is_at(cursor, "lunar") ? 1 : 2;
            return text::Problem{
                span_since(cursor, start),
                text::message("a day of the lunar calendar is no certain day"),
                {text::message("write the day of the solar calendar, for example: ngày 10/5/{}",
                               cursor.example_year)}};
        }
        if (is_school_year(word)) {
            cursor.at += 2;
            return text::Problem{
                span_since(cursor, start),
                text::message("a school year has no certain days"),
                {text::message("write its days, for example: từ ngày 05/9/{} đến ngày 31/5/2023",
                               cursor.example_year)}};
        }
    }
    return std::nullopt;
}

} // namespace ktask::deadline
