#include "deadline/names.hpp"

#include <algorithm>
#include <array>

#include "deadline/numbers.hpp"

namespace ktask::deadline {

namespace {

struct Name {
    std::string_view words;
    int value = 0;
};

// Longer words stand before those that they start with.
constexpr std::array<Name, 11> months_in_words = {{{"muoi mot", 11},
                                                   {"muoi hai", 12},
                                                   {"muoi", 10},
                                                   {"mot", 1},
                                                   {"hai", 2},
                                                   {"ba", 3},
                                                   {"tu", 4},
                                                   {"bay", 7},
                                                   {"tam", 8},
                                                   {"chin", 9},
                                                   {"bon", 4}}};

constexpr std::array<Name, 24> english_months = {
    {{"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
     {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
     {"november", 11}, {"december", 12}, {"jan", 1},    {"feb", 2},       {"mar", 3},
     {"apr", 4},       {"jun", 6},       {"jul", 7},    {"aug", 8},       {"sept", 9},
     {"sep", 9},       {"oct", 10},      {"nov", 11},   {"dec", 12}}};

constexpr std::array<Name, 14> weekday_names = {{{"thu hai", 1},
                                                 {"thu ba", 2},
                                                 {"thu tu", 3},
                                                 {"thu nam", 4},
                                                 {"thu sau", 5},
                                                 {"thu bay", 6},
                                                 {"chu nhat", 7},
                                                 {"monday", 1},
                                                 {"tuesday", 2},
                                                 {"wednesday", 3},
                                                 {"thursday", 4},
                                                 {"friday", 5},
                                                 {"saturday", 6},
                                                 {"sunday", 7}}};

constexpr int roman_quarters = 4; // the first of the table
constexpr std::array<Name, 9> quarters_in_words = {{{"iv", 4},
                                                    {"iii", 3},
                                                    {"ii", 2},
                                                    {"i", 1},
                                                    {"mot", 1},
                                                    {"hai", 2},
                                                    {"ba", 3},
                                                    {"bon", 4},
                                                    {"tu", 4}}};

constexpr std::array<Name, 4> ordinals = {
    {{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}}};

constexpr std::array<Name, 10> shortened_weekdays = {{{"mon", 1},
                                                      {"tue", 2},
                                                      {"tues", 2},
                                                      {"wed", 3},
                                                      {"thu", 4},
                                                      {"thur", 4},
                                                      {"thurs", 4},
                                                      {"fri", 5},
                                                      {"sat", 6},
                                                      {"sun", 7}}};

template<typename Table>
std::optional<Figure> take_named(Cursor& cursor, const Table& table) {
    const std::size_t start = cursor.at;
    const auto* const row = accept_row(cursor, table);
    if (row == nullptr) return std::nullopt;
    return Figure{row->value, span_since(cursor, start)};
}

/// True if the token is written with accents: "sáu" (six) folds to the same letters as "sau" (next)
/// but is longer.
bool has_accents(const Token& token) {
    return length_of(token) > token.folded.size();
}

/// True if a year follows `ahead` tokens on: "/2022", "năm 2022", ", năm".
bool is_year_at(const Cursor& cursor, std::size_t ahead) {
    if (peek(cursor, ahead).kind == TokenKind::comma) ++ahead;
    if (peek(cursor, ahead).folded == "nam") return true;
    const bool has_separator =
        peek(cursor, ahead).kind == TokenKind::slash || peek(cursor, ahead).kind == TokenKind::dash;
    return has_separator && peek(cursor, ahead + 1).kind == TokenKind::number;
}

/// "Thu" before an English date: elsewhere it is "thứ", and "sat" is "sát".
std::optional<Figure> take_shortened_weekday(Cursor& cursor) {
    Cursor after = cursor;
    const auto day = take_named(after, shortened_weekdays);
    Cursor date = after;
    accept(date, TokenKind::dot);
    accept(date, TokenKind::comma);
    if (is_at(date, TokenKind::number)) take(date);
    accept_any(date, {"st", "nd", "rd", "th"});
    accept(date, "of");
    if (!day || !take_named(date, english_months)) return std::nullopt;
    accept(after, TokenKind::dot);
    cursor.at = after.at;
    return day;
}

} // namespace

std::optional<Figure> take_month(Cursor& cursor) {
    if (is_at(cursor, TokenKind::number)) return take_figure(cursor);
    const Token& word = peek(cursor);
    const bool is_may = word.folded == "nam" && is_year_at(cursor, 1);
    const bool is_june = word.folded == "sau" && (has_accents(word) || is_year_at(cursor, 1));
    if (!is_may && !is_june) return take_named(cursor, months_in_words);
    Figure month = take_figure(cursor);
    month.value = is_may ? 5 : 6;
    return month;
}

std::optional<Figure> take_english_month(Cursor& cursor) {
    return take_named(cursor, english_months);
}

std::optional<Figure> take_weekday(Cursor& cursor) {
    const std::size_t start = cursor.at;
    if (auto day = take_shortened_weekday(cursor)) return day;
    if (auto day = take_named(cursor, weekday_names)) return day;
    const int number = peek(cursor, 1).value;
    const bool has_number = is_at(cursor, "thu") && peek(cursor, 1).kind == TokenKind::number;
    if (!has_number || number < 2 || number > 7) return std::nullopt;
    cursor.at += 2;
    return Figure{number - 1, span_since(cursor, start)};
}

std::optional<Figure> take_short_weekday(Cursor& cursor) {
    const std::size_t start = cursor.at;
    if (auto day = take_weekday(cursor)) return day;
    if (accept(cursor, "cn")) return Figure{7, span_since(cursor, start)};
    const int number = peek(cursor, 1).value;
    const bool has_number = is_at(cursor, "t") && peek(cursor, 1).kind == TokenKind::number;
    if (!has_number || number < 2 || number > 7) return std::nullopt;
    cursor.at += 2;
    return Figure{number - 1, span_since(cursor, start)};
}

std::optional<Figure> take_quarter(Cursor& cursor) {
    if (is_at(cursor, TokenKind::number)) return take_figure(cursor);
    if (auto quarter = take_named(cursor, quarters_in_words)) return quarter;
    const Token& token = peek(cursor);
    const bool is_roman = token.kind == TokenKind::word &&
                          token.folded.find_first_not_of("ivxl") == std::string::npos;
    if (!is_roman) return std::nullopt;
    return take_figure(cursor);
}

bool is_at_roman(const Cursor& cursor) {
    const std::string& word = peek(cursor).folded;
    return word == "i" || word == "ii" || word == "iii" || word == "iv";
}

bool is_at_roman_quarter(const Cursor& cursor) {
    return is_at_roman(cursor) && is_year_at(cursor, 1);
}

int joined_quarter(std::string_view word) {
    if (!word.starts_with('q')) return 0;
    word.remove_prefix(word.starts_with("quy") ? 3 : 1);
    const auto* const row =
        std::find_if(quarters_in_words.begin(), quarters_in_words.begin() + roman_quarters,
                     [&](const Name& name) { return name.words == word; });
    return row == quarters_in_words.begin() + roman_quarters ? 0 : row->value;
}

std::optional<Figure> take_joined_quarter(Cursor& cursor) {
    const int number = joined_quarter(peek(cursor).folded);
    if (number == 0) return std::nullopt;
    return Figure{number, take(cursor).where};
}

std::optional<Figure> take_ordinal(Cursor& cursor) {
    if (!is_at(cursor, TokenKind::number)) return take_named(cursor, ordinals);
    const bool is_adjacent = peek(cursor).where.end == peek(cursor, 1).where.begin;
    Cursor after = cursor;
    const Figure number = take_figure(after);
    const bool is_ordinal = is_adjacent && accept_any(after, {"st", "nd", "rd", "th"});
    if (!is_ordinal || number.value < 1 || number.value > 4) return std::nullopt;
    cursor.at = after.at;
    return number;
}

} // namespace ktask::deadline
