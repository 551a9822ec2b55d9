#include "deadline/counts.hpp"

#include <array>
#include <string_view>

#include "deadline/numbers.hpp"

namespace ktask::deadline {

namespace {

struct CountWord {
    std::string_view words;
    int value = 0;
};

constexpr std::array<CountWord, 9> vietnamese_digits = {{{"mot", 1},
                                                         {"hai", 2},
                                                         {"ba", 3},
                                                         {"bon", 4},
                                                         {"nam", 5},
                                                         {"sau", 6},
                                                         {"bay", 7},
                                                         {"tam", 8},
                                                         {"chin", 9}}};

// "Năm" is no five behind tens: "mười năm" are ten years.
constexpr std::array<CountWord, 10> vietnamese_digits_behind_tens = {{{"mot", 1},
                                                                      {"hai", 2},
                                                                      {"ba", 3},
                                                                      {"bon", 4},
                                                                      {"tu", 4},
                                                                      {"lam", 5},
                                                                      {"sau", 6},
                                                                      {"bay", 7},
                                                                      {"tam", 8},
                                                                      {"chin", 9}}};

constexpr std::array<CountWord, 9> english_digits = {{{"one", 1},
                                                      {"two", 2},
                                                      {"three", 3},
                                                      {"four", 4},
                                                      {"five", 5},
                                                      {"six", 6},
                                                      {"seven", 7},
                                                      {"eight", 8},
                                                      {"nine", 9}}};

constexpr std::array<CountWord, 12> english_numbers = {{{"a", 1},
                                                        {"ten", 10},
                                                        {"eleven", 11},
                                                        {"twelve", 12},
                                                        {"thirteen", 13},
                                                        {"fourteen", 14},
                                                        {"fifteen", 15},
                                                        {"sixteen", 16},
                                                        {"seventeen", 17},
                                                        {"eighteen", 18},
                                                        {"nineteen", 19},
                                                        {"one hundred", 100}}};

constexpr std::array<CountWord, 8> english_tens = {{{"twenty", 20},
                                                    {"thirty", 30},
                                                    {"forty", 40},
                                                    {"fifty", 50},
                                                    {"sixty", 60},
                                                    {"seventy", 70},
                                                    {"eighty", 80},
                                                    {"ninety", 90}}};

template<typename Table>
int take_value(Cursor& cursor, const Table& table) {
    const auto* const row = accept_row(cursor, table);
    return row == nullptr ? 0 : row->value;
}

/// True at "sau" (after), which only its accent tells from "sáu" (six).
bool is_at_after(const Cursor& cursor) {
    return is_at(cursor, "sau") && length_of(peek(cursor)) == peek(cursor).folded.size();
}

/// "mười lăm", "bốn mươi", "hai mươi tư", "một trăm"; 0 if no number stands there.
int take_vietnamese(Cursor& cursor) {
    if (is_at_after(cursor)) return 0;
    const int digit = take_value(cursor, vietnamese_digits);
    if (digit > 0 && accept(cursor, "tram")) return 100 * digit;
    if (!accept(cursor, "muoi")) return digit;
    return (digit > 0 ? 10 * digit : 10) + take_value(cursor, vietnamese_digits_behind_tens);
}

/// "two", "fifteen", "forty-five"; 0 if no number stands there.
int take_english(Cursor& cursor) {
    if (const int number = take_value(cursor, english_numbers)) return number;
    const int tens = take_value(cursor, english_tens);
    Cursor after = cursor;
    if (tens > 0) accept(after, TokenKind::dash);
    const int digit = take_value(after, english_digits);
    if (digit > 0) cursor.at = after.at;
    return tens + digit;
}

std::optional<Figure> take_in_words(Cursor& cursor) {
    const std::size_t start = cursor.at;
    int value = take_vietnamese(cursor);
    if (value == 0) value = take_english(cursor);
    if (value == 0) return std::nullopt;
    return Figure{value, span_since(cursor, start)};
}

} // namespace

std::optional<Figure> take_count(Cursor& cursor) {
    const bool is_in_figures = is_at(cursor, TokenKind::number);
    const auto number = is_in_figures ? take_figure(cursor) : take_in_words(cursor);
    Cursor after = cursor;
    if (!number || !accept(after, TokenKind::open)) return number;
    const bool is_again_in_figures = is_at(after, TokenKind::number);
    const auto again = is_again_in_figures ? take_figure(after) : take_in_words(after);
    const bool is_same = is_in_figures != is_again_in_figures && again &&
                         again->value == number->value && accept(after, TokenKind::close);
    if (is_same) cursor.at = after.at;
    return number;
}

} // namespace ktask::deadline
