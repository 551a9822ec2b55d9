#include "deadline/mention.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "deadline/document_kind.hpp"
#include "deadline/numbers.hpp"
#include "deadline/relation_words.hpp"
#include "text/fold.hpp"

namespace ktask::deadline {

namespace {

bool is_behind(const Token& token, const Token& before) {
    return before.where.end == token.where.begin;
}

template<typename Words>
bool is_one_of(const Token& token, const Words& words) {
    return token.kind == TokenKind::word &&
           std::find(words.begin(), words.end(), token.folded) != words.end();
}

bool has_capital(const Cursor& cursor, const Token& token) {
    const auto word = text::written(cursor.text, token.where);
    return token.kind == TokenKind::word && text::without_case(word) != word;
}

/// "2022-Q4" is no number of a document.
bool is_short_form(const Cursor& cursor) {
    constexpr std::array<std::string_view, 3> letters{"q", "h", "w"};
    return is_year(peek(cursor)) && is_one_of(peek(cursor, 2), letters);
}

/// "85/NQ-HĐND", "20-CT/TW", "102/2016/QH13": figures that a symbol goes on, without spaces.
bool take_document_number(Cursor& cursor) {
    if (!is_at(cursor, TokenKind::number) || is_short_form(cursor)) return false;
    Cursor after = cursor;
    const Token* last = &take(after);
    bool has_symbol = false;
    while (is_at(after, TokenKind::slash) || is_at(after, TokenKind::dash)) {
        const Token& next = peek(after, 1);
        const bool goes_on = next.kind == TokenKind::word || next.kind == TokenKind::number;
        if (!is_behind(peek(after), *last) || !is_behind(next, peek(after)) || !goes_on) break;
        take(after);
        last = &take(after);
        has_symbol = has_symbol || has_capital(after, *last);
        const bool has_digits =
            is_at(after, TokenKind::number) && is_behind(peek(after), *last); // "QH13"
        if (has_digits) last = &take(after);
    }
    if (!has_symbol) return false;
    cursor.at = after.at;
    return true;
}

/// "số 85/NQ-HĐND", "Số: 85/NQ-HĐND", "85/NQ-HĐND".
std::optional<Mention> take_number(Cursor& cursor) {
    Cursor after = cursor;
    if (accept_any(after, {"so", "no", "number"})) {
        if (!accept(after, TokenKind::colon)) accept(after, TokenKind::dot);
    }
    if (!take_document_number(after)) return std::nullopt;
    const std::size_t start = std::exchange(cursor.at, after.at);
    return Mention{Mention::Kind::number, span_since(cursor, start), {}, {}, false, false};
}

/// A period that says its year in four digits.
std::optional<Period> take_dated(Cursor& cursor) {
    Cursor after = cursor;
    auto period = read_period(after);
    if (!period || !period->year || (period->day && !period->month)) return std::nullopt;
    const int year = period->year->value;
    const bool has_four_digits = period->year->where.end - period->year->where.begin == 4;
    if (!has_four_digits || year < first_year || year > last_year) return std::nullopt;
    cursor.at = after.at;
    return *std::move(period);
}

/// True if a year is near enough to be that of a period at the cursor: reading one that has none
/// takes far longer than to look.
bool is_year_near(const Cursor& cursor) {
    constexpr std::size_t longest_period = 12; // tokens
    for (std::size_t ahead = 0; ahead < longest_period; ++ahead) {
        const Token& token = peek(cursor, ahead);
        if (token.kind == TokenKind::end) return false;
        if (is_year(token)) return true;
    }
    return false;
}

/// True if the words before the period at the cursor make a bare number of it a year.
bool has_word_of_time(const Cursor& cursor) {
    constexpr std::array<std::string_view, 6> words{"in", "for", "of", "during", "year", "nam"};
    return cursor.at > 0 && is_one_of(cursor.tokens[cursor.at - 1], words);
}

/// "đến năm 2025", "đến hết năm 2025".
bool has_word_of_goal(const Cursor& cursor) {
    constexpr std::array<std::string_view, 5> words{"den", "toi", "by", "until", "to"};
    const auto before = [&](std::size_t back) -> const Token* {
        return cursor.at >= back ? &cursor.tokens[cursor.at - back] : nullptr;
    };
    const std::size_t back = before(1) != nullptr && before(1)->folded == "het" ? 2 : 1;
    return before(back) != nullptr && is_one_of(*before(back), words);
}

/// "năm 2022", "tháng 3 đến tháng 9 năm 2022", "2021 - 2030", "ngày 14/12/2021".
std::optional<Mention> take_time(Cursor& cursor) {
    constexpr std::array<std::string_view, 4> no_start{"the", "at", "dau", "giua"};
    if (!is_year_near(cursor) || is_one_of(peek(cursor), no_start)) return std::nullopt;
    Cursor after = cursor;
    const auto start = take_dated(after);
    if (!start) return std::nullopt;
    Mention mention{Mention::Kind::year, {}, {*start->year}, {}, false, false};
    Cursor behind = after;
    const auto end = accept_to(behind) ? take_dated(behind) : std::nullopt;
    if (end) {
        mention.years.push_back(*end->year);
        after.at = behind.at;
    }
    const bool has_day = start->day || (end && end->day);
    if (has_day)
        mention.kind = Mention::Kind::day;
    else if (end && end->year->value != start->year->value)
        mention.kind = Mention::Kind::years;
    const bool is_figures = start->unit == Unit::year && is_at(cursor, TokenKind::number) && !end;
    mention.is_bare = is_figures && !has_word_of_time(cursor);
    mention.is_goal = has_word_of_goal(cursor);
    const std::size_t from = std::exchange(cursor.at, after.at);
    mention.where = span_since(cursor, from);
    return mention;
}

/// "Pháp luật", "kỷ luật", "quy luật": no law.
bool is_no_document(const Cursor& cursor) {
    constexpr std::array<std::string_view, 3> before{"phap", "ky", "quy"};
    return is_at(cursor, "luat") && cursor.at > 0 &&
           is_one_of(cursor.tokens[cursor.at - 1], before);
}

/// Which kinds of document are of the year in which they were made, by their symbols; the others
/// are made anew each year.
bool keeps_its_year(std::string_view symbol) {
    constexpr std::array<std::string_view, 10> lasting{"nq", "qd", "ct", "cv", "tb",
                                                       "nd", "tt", "l",  "kl", "cd"};
    return std::find(lasting.begin(), lasting.end(), symbol) != lasting.end();
}

/// A mark behind which another document, or none, is spoken of.
bool ends_clause(const Token& token) {
    switch (token.kind) {
    case TokenKind::comma:
    case TokenKind::semicolon:
    case TokenKind::colon:
    case TokenKind::dot:
    case TokenKind::open:
        return true;
    default:
        return false;
    }
}

/// Moves over the kind of a document, which is that of what follows.
bool take_kind(Cursor& cursor, std::string_view& document) {
    if (!is_at(cursor, TokenKind::word) || is_no_document(cursor)) return false;
    Cursor after = cursor;
    const auto symbol = take_document(after);
    if (!symbol) return false;
    cursor.at = after.at;
    document = keeps_its_year(*symbol) ? *symbol : std::string_view{};
    return true;
}

} // namespace

std::vector<Mention> find_mentions(std::string_view text) {
    const std::vector<Token> tokens = tokens_of(text);
    std::vector<Mention> mentions;
    std::string_view document;
    for (Cursor cursor{text, tokens}; !is_at(cursor, TokenKind::end);) {
        if (ends_clause(peek(cursor))) document = {};
        if (take_kind(cursor, document)) continue;
        auto mention = take_number(cursor);
        if (!mention) mention = take_time(cursor);
        if (!mention) {
            take(cursor);
            continue;
        }
        mention->document = document;
        mentions.push_back(*std::move(mention));
    }
    return mentions;
}

} // namespace ktask::deadline
