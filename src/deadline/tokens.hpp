#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "text/problem.hpp"

namespace ktask::deadline {

enum class TokenKind {
    word,
    number,
    slash,
    dash,
    dot,
    dots,
    open,
    close,
    comma,
    semicolon,
    colon,
    plus,
    other,
    end
};

/// A piece of a deadline's wording; `where` counts bytes of the original text.
struct Token {
    TokenKind kind = TokenKind::end;
    text::Span where;
    std::string folded; ///< of a word: its letters as text::fold gives them, "quí" and "kì" with y
    int value = 0;      ///< of a number
};

/// How many bytes a token takes in the text: of a number its digits, leading zeros included.
std::size_t length_of(const Token& token);

/// The tokens of any bytes at all, without the spaces between them; the last one is `end`.
std::vector<Token> tokens_of(std::string_view text);

/// A place among the tokens of a text.
struct Cursor {
    std::string_view text;
    const std::vector<Token>& tokens;
    std::size_t at = 0;
    int example_year = 2022; ///< that of examples in hints
};

/// The token `ahead` places further on, or the `end` token.
const Token& peek(const Cursor& cursor, std::size_t ahead = 0);

/// The token at the cursor, which then moves on, but never beyond `end`.
const Token& take(Cursor& cursor);

bool is_at(const Cursor& cursor, TokenKind kind);

/// True if the words at the cursor are these: folded, with single spaces between them.
bool is_at(const Cursor& cursor, std::string_view words);

/// True if nothing but a full stop or a semicolon is left, which means nothing wherever a deadline
/// may end.
bool is_at_full_stop(const Cursor& cursor);

/// Moves on over a token of this kind, if there is one.
bool accept(Cursor& cursor, TokenKind kind);

/// Moves on over these words, if they are there.
bool accept(Cursor& cursor, std::string_view words);

/// Moves on over the first of these words that are there.
bool accept_any(Cursor& cursor, std::initializer_list<std::string_view> any);

/// Moves on over the words of the first row that are there, and returns the row; a table has longer
/// words before shorter ones that they start with.
template<typename Table>
const typename Table::value_type* accept_row(Cursor& cursor, const Table& table) {
    if (!is_at(cursor, TokenKind::word)) return nullptr;
    for (const auto& row : table) {
        if (accept(cursor, row.words)) return &row;
    }
    return nullptr;
}

/// The text from the start of token `from` to the end of the token before the cursor.
text::Span span_since(const Cursor& cursor, std::size_t from);

} // namespace ktask::deadline
