#include "intake/numbering.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ktask::intake {

namespace {

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

std::size_t count_while(std::string_view text, bool (*holds)(char)) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), holds) -
                                    text.begin());
}

/// "1", "1.2", "12.3.4": bytes, or 0. Years and amounts of money are no numbers of a list.
std::size_t decimal_length(std::string_view text) {
    constexpr std::size_t most_figures = 3;
    std::size_t at = count_while(text, is_figure);
    if (at == 0 || at > most_figures) return 0;
    while (at + 1 < text.size() && text[at] == '.' && is_figure(text[at + 1])) {
        const std::size_t figures = count_while(text.substr(at + 1), is_figure);
        if (figures >= most_figures) return 0;
        at += 1 + figures;
    }
    return at;
}

std::size_t roman_length(std::string_view text) {
    constexpr std::size_t most = 6;
    const std::size_t length =
        count_while(text, [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
    return length <= most ? length : 0;
}

/// The one letter at the front, in bytes; 0 if another letter follows or there is none.
std::size_t letter_length(std::string_view text) {
    if (text.empty()) return 0;
    const text::Character first = text::decode(text, 0);
    const bool is_ascii = (text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z');
    const bool is_d = first.code == 0x111 || first.code == 0x110;
    return first.valid && (is_ascii || is_d) ? first.length : 0;
}

struct Bare {
    NumberStyle style;
    std::size_t length;
};

/// A number without what stands behind it.
std::optional<Bare> bare_number(std::string_view text) {
    if (const std::size_t length = decimal_length(text)) return Bare{NumberStyle::decimal, length};
    if (const std::size_t length = roman_length(text)) {
        // II.3 is a number of its own kind.
        const bool goes_on =
            length + 1 < text.size() && text[length] == '.' && is_figure(text[length + 1]);
        const std::size_t more = goes_on ? decimal_length(text.substr(length + 1)) : 0;
        if (more > 0) return Bare{NumberStyle::decimal, length + 1 + more};
        return Bare{NumberStyle::roman, length};
    }
    const std::size_t length = letter_length(text);
    if (length == 0) return std::nullopt;
    const bool is_capital = begins_with_capital(text);
    return Bare{is_capital ? NumberStyle::capital : NumberStyle::letter, length};
}

struct Mark {
    std::string_view sign;
    NumberStyle style;
};
constexpr std::array<Mark, 10> marks = {{
    {"-", NumberStyle::dash},
    {"–", NumberStyle::dash},
    {"—", NumberStyle::dash},
    {"+", NumberStyle::plus},
    {"*", NumberStyle::star},
    {"•", NumberStyle::star},
    {"●", NumberStyle::star},
    {"\xef\x82\xb7", NumberStyle::star}, // of the fonts Symbol and Wingdings
    {"\xef\x80\xad", NumberStyle::dash},
    {"▪", NumberStyle::star},
}};

std::size_t with_blanks(std::string_view words, std::size_t length) {
    return std::min(words.find_first_not_of(blanks, length), words.size());
}

std::optional<Numbered> mark_at_front(std::string_view words) {
    for (const Mark& mark : marks) {
        if (!words.starts_with(mark.sign)) continue;
        const std::string_view rest = words.substr(mark.sign.size());
        // "--- " and "-5" are none.
        const bool is_followed = rest.starts_with(' ') || begins_with_capital(rest);
        if (!is_followed) return std::nullopt;
        return Numbered{mark.style, "", std::string(mark.sign),
                        with_blanks(words, mark.sign.size())};
    }
    return std::nullopt;
}

struct Named {
    std::string_view name; ///< folded
    NumberStyle style;
};
constexpr std::array<Named, 6> named_numbers = {{
    {"phan", NumberStyle::part},
    {"chuong", NumberStyle::part},
    {"muc", NumberStyle::part},
    {"dieu", NumberStyle::article},
    {"nhiem vu", NumberStyle::decimal},
    {"nhiem vu so", NumberStyle::decimal},
}};

/// "Điều 1.", "Phần II", "Nhiệm vụ 3:".
std::optional<Numbered> named_at_front(std::string_view words) {
    constexpr std::size_t longest = 40;
    for (std::size_t blank = words.find(' '); blank < longest; blank = words.find(' ', blank + 1)) {
        const std::string name = text::fold(words.substr(0, blank));
        const auto* const found = std::find_if(named_numbers.begin(), named_numbers.end(),
                                               [&](const Named& one) { return one.name == name; });
        if (found == named_numbers.end()) continue;
        const std::string_view rest = words.substr(blank + 1);
        const auto bare = bare_number(rest);
        if (!bare || bare->style == NumberStyle::letter) continue;
        const std::string_view behind = rest.substr(bare->length);
        if (!behind.empty() && !behind.starts_with('.') && !behind.starts_with(':')) continue;
        const std::size_t end = blank + 1 + bare->length + (behind.empty() ? 0 : 1);
        return Numbered{found->style, std::string(rest.substr(0, bare->length)),
                        std::string(words.substr(0, end)), with_blanks(words, end)};
    }
    return std::nullopt;
}

std::optional<Numbered> bracketed_at_front(std::string_view words) {
    if (!words.starts_with('(')) return std::nullopt;
    const auto bare = bare_number(words.substr(1));
    if (!bare || !words.substr(1 + bare->length).starts_with(')')) return std::nullopt;
    const std::size_t end = bare->length + 2;
    if (bare->style == NumberStyle::capital) return std::nullopt;
    return Numbered{NumberStyle::bracket, std::string(words.substr(1, bare->length)),
                    std::string(words.substr(0, end)), with_blanks(words, end)};
}

} // namespace

std::optional<Numbered> number_at_front(std::string_view words) {
    if (auto mark = mark_at_front(words)) return mark;
    if (auto bracketed = bracketed_at_front(words)) return bracketed;
    if (auto named = named_at_front(words)) return named;
    const auto bare = bare_number(words);
    if (!bare) return std::nullopt;
    const std::string_view rest = words.substr(bare->length);
    const bool is_closed = rest.starts_with('.') || rest.starts_with(')') || rest.starts_with('/');
    const std::string number(words.substr(0, bare->length));
    if (!is_closed) {
        const bool is_nested = depth_of(number) > 1 && rest.starts_with(' ');
        if (!is_nested) return std::nullopt;
        return Numbered{bare->style, number, number, with_blanks(words, bare->length)};
    }
    const std::size_t end = bare->length + 1;
    const bool is_apart =
        end == words.size() || blanks.find(words[end]) != std::string::npos ||
        (bare->style == NumberStyle::decimal && begins_with_capital(rest.substr(1)));
    if (!is_apart) return std::nullopt;
    return Numbered{bare->style, number, std::string(words.substr(0, end)),
                    with_blanks(words, end)};
}

std::optional<Numbered> number_alone(std::string_view cell) {
    std::string_view words = text::trimmed(cell, blanks);
    const std::string written(words);
    if (words.starts_with('(') && words.ends_with(')')) words = words.substr(1, words.size() - 2);
    while (words.ends_with('.') || words.ends_with(')') || words.ends_with('/'))
        words.remove_suffix(1);
    const auto bare = bare_number(words);
    if (!bare || bare->length != words.size()) return std::nullopt;
    return Numbered{bare->style, std::string(words), written, cell.size()};
}

bool is_number(const Numbered& numbered) {
    return !numbered.bare.empty();
}

std::size_t depth_of(std::string_view bare) {
    return static_cast<std::size_t>(std::count(bare.begin(), bare.end(), '.')) + 1;
}

} // namespace ktask::intake
