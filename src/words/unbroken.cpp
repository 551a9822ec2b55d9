#include "words/unbroken.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace ktask::words {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array vietnamese_phrases = {
    "quá hạn"sv,    "đúng hạn"sv,  "trong hạn"sv,    "đến hạn"sv, "hạn cuối"sv,
    "hoàn thành"sv, "thực hiện"sv, "thường xuyên"sv, "hôm nay"sv, "còn "sv};

constexpr std::array english_phrases = {"in time"sv,   "on time"sv,  "last day"sv, "day left"sv,
                                        "days left"sv, "due soon"sv, "due today"sv};

std::span<const std::string_view> phrases_of(text::Language language) {
    if (language == text::Language::english) return english_phrases;
    return vietnamese_phrases;
}

bool is_behind_number(std::string_view words, std::size_t blank) {
    return blank > 0 && words[blank - 1] >= '0' && words[blank - 1] <= '9';
}

/// Whether the blank is that of the phrase, which has one.
bool is_within(std::string_view words, std::size_t blank, std::string_view phrase) {
    const std::size_t before = phrase.find(' ');
    return blank >= before && words.substr(blank - before).starts_with(phrase);
}

} // namespace

text::Shown unbroken(const text::Shown& text, text::Language language) {
    const std::string_view words = text.view();
    const auto phrases = phrases_of(language);
    std::string out;
    std::size_t begin = 0;
    for (std::size_t blank = words.find(' '); blank != std::string_view::npos;
         blank = words.find(' ', blank + 1)) {
        const bool is_kept = is_behind_number(words, blank) ||
                             std::any_of(phrases.begin(), phrases.end(), [&](auto phrase) {
                                 return is_within(words, blank, phrase);
                             });
        if (!is_kept) continue;
        out += words.substr(begin, blank - begin);
        out += "\u00a0";
        begin = blank + 1;
    }
    if (begin == 0) return text;
    out += words.substr(begin);
    return text::shown(out);
}

} // namespace ktask::words
