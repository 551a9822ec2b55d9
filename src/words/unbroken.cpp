#include "words/unbroken.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

} // namespace

text::Shown unbroken(const text::Shown& text, text::Language language) {
    const std::string_view words = text.view();
    std::vector<bool> is_kept(words.size());
    for (std::size_t i = 1; i < words.size(); ++i)
        is_kept[i] = words[i - 1] >= '0' && words[i - 1] <= '9';
    for (const std::string_view phrase : phrases_of(language)) {
        for (std::size_t at = words.find(phrase); at != std::string_view::npos;
             at = words.find(phrase, at + phrase.size())) {
            std::fill_n(is_kept.begin() + static_cast<std::ptrdiff_t>(at), phrase.size(), true);
        }
    }
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == ' ' && is_kept[i]) {
            out += "\u00a0";
        } else {
            out += words[i];
        }
    }
    return text::shown(out);
}

} // namespace ktask::words
