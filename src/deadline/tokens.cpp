#include "deadline/tokens.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace ktask::deadline {

namespace {

bool is_digit(char32_t code) {
    return code >= '0' && code <= '9';
}

bool is_space(char32_t code) {
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xa0 ||
           (code >= 0x2000 && code <= 0x200a) || code == 0x202f || code == 0x205f || code == 0x3000;
}

/// Hyphens and dashes: word processors put the longer ones in by themselves.
bool is_dash(char32_t code) {
    return code == '-' || (code >= 0x2010 && code <= 0x2014) || code == 0x2212;
}

/// Letters, and everything beyond ASCII that has no other part here: combining accents, too.
bool is_of_word(const text::Character& character) {
    const char32_t code = character.code;
    if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    constexpr char32_t ellipsis = 0x2026;
    return character.valid && code != ellipsis && !is_space(code) && !is_dash(code) &&
           !text::is_deceptive(code);
}

TokenKind kind_of_mark(char32_t code) {
    if (is_dash(code)) return TokenKind::dash;
    switch (code) {
    case '/':
        return TokenKind::slash;
    case '.':
        return TokenKind::dot;
    case '(':
        return TokenKind::open;
    case ')':
        return TokenKind::close;
    case ',':
        return TokenKind::comma;
    case ';':
        return TokenKind::semicolon;
    case ':':
        return TokenKind::colon;
    case '+':
        return TokenKind::plus;
    default:
        return TokenKind::other;
    }
}

std::size_t end_of_word(std::string_view text, std::size_t offset) {
    while (offset < text.size()) {
        const text::Character character = text::decode(text, offset);
        if (!is_of_word(character)) break;
        offset += character.length;
    }
    return offset;
}

/// Numbers too long for any meaning all become the same large one.
int value_of(std::string_view digits) {
    constexpr int too_large = 100'000'000;
    int value = 0;
    for (const char digit : digits)
        value = std::min(value * 10 + (digit - '0'), too_large);
    return value;
}

Token number_at(std::string_view text, std::size_t begin) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
    return {TokenKind::number, {begin, end}, {}, value_of(text.substr(begin, end - begin))};
}

Token dots_at(std::string_view text, std::size_t begin) {
    const std::size_t end = std::min(text.find_first_not_of('.', begin), text.size());
    const std::size_t count = end - begin;
    const TokenKind kind = count == 1   ? TokenKind::dot
                           : count == 2 ? TokenKind::dots
                                        : TokenKind::other;
    return {kind, {begin, end}, {}, 0};
}

/// A word without its accents, and as it is spelt today: "quí" and "kì" are "quý" and "kỳ".
std::string folded_word(std::string_view word) {
    std::string folded = text::fold(word);
    if (folded == "qui") return "quy";
    return folded == "ki" ? "ky" : folded;
}

Token token_at(std::string_view text, std::size_t begin, const text::Character& first) {
    if (is_digit(first.code)) return number_at(text, begin);
    if (first.code == '.') return dots_at(text, begin);
    if (is_of_word(first)) {
        const std::size_t end = end_of_word(text, begin);
        return {TokenKind::word, {begin, end}, folded_word(text.substr(begin, end - begin)), 0};
    }
    const TokenKind kind = first.valid ? kind_of_mark(first.code) : TokenKind::other;
    return {kind, {begin, begin + first.length}, {}, 0};
}

/// How many words stand at the cursor if they are these, else 0.
std::size_t matched(const Cursor& cursor, std::string_view words) {
    if (cursor.tokens[cursor.at].folded[0] != words[0]) return 0; // nearly always
    for (std::size_t count = 0;; ++count) {
        const Token& token = peek(cursor, count);
        if (token.kind != TokenKind::word || !words.starts_with(token.folded)) return 0;
        words.remove_prefix(token.folded.size());
        if (words.empty()) return count + 1;
        if (words.front() != ' ') return 0;
        words.remove_prefix(1);
    }
}

} // namespace

std::size_t length_of(const Token& token) {
    return token.where.end - token.where.begin;
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    tokens.reserve(12);
    for (std::size_t offset = 0; offset < text.size();) {
        const text::Character character = text::decode(text, offset);
        if (character.valid && is_space(character.code)) {
            offset += character.length;
            continue;
        }
        tokens.push_back(token_at(text, offset, character));
        offset = tokens.back().where.end;
    }
    tokens.push_back({TokenKind::end, {text.size(), text.size()}, {}, 0});
    return tokens;
}

const Token& peek(const Cursor& cursor, std::size_t ahead) {
    return cursor.tokens[std::min(cursor.at + ahead, cursor.tokens.size() - 1)];
}

const Token& take(Cursor& cursor) {
    const Token& token = peek(cursor);
    if (token.kind != TokenKind::end) ++cursor.at;
    return token;
}

bool is_at(const Cursor& cursor, TokenKind kind) {
    return peek(cursor).kind == kind;
}

bool is_at(const Cursor& cursor, std::string_view words) {
    return matched(cursor, words) > 0;
}

bool is_at_full_stop(const Cursor& cursor) {
    const bool is_stop = is_at(cursor, TokenKind::dot) || is_at(cursor, TokenKind::semicolon);
    return is_stop && peek(cursor, 1).kind == TokenKind::end;
}

bool accept(Cursor& cursor, TokenKind kind) {
    if (!is_at(cursor, kind)) return false;
    take(cursor);
    return true;
}

bool accept(Cursor& cursor, std::string_view words) {
    const std::size_t count = matched(cursor, words);
    cursor.at += count;
    return count > 0;
}

bool accept_any(Cursor& cursor, std::initializer_list<std::string_view> any) {
    return is_at(cursor, TokenKind::word) &&
           std::any_of(any.begin(), any.end(),
                       [&](std::string_view words) { return accept(cursor, words); });
}

text::Span span_since(const Cursor& cursor, std::size_t from) {
    const std::size_t begin = cursor.tokens[from].where.begin;
    if (cursor.at <= from) return {begin, begin};
    return {begin, cursor.tokens[cursor.at - 1].where.end};
}

} // namespace ktask::deadline
