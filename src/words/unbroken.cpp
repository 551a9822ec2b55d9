#include "words/unbroken.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace ktask::words {

namespace {

/// Words with one blank.
struct Phrase {
    std::string_view words;
    std::size_t before; ///< the blank
    consteval Phrase(const char* phrase) : words(phrase), before(words.find(' ')) {}
};

constexpr std::array<Phrase, 10> vietnamese_phrases = {
    "quá hạn",    "đúng hạn",  "trong hạn",    "đến hạn", "hạn cuối",
    "hoàn thành", "thực hiện", "thường xuyên", "hôm nay", "còn "};

constexpr std::array<Phrase, 7> english_phrases = {"in time",   "on time",  "last day", "day left",
                                                   "days left", "due soon", "due today"};

std::span<const Phrase> phrases_of(text::Language language) {
    if (language == text::Language::english) return english_phrases;
    return vietnamese_phrases;
}

bool is_behind_number(std::string_view words, std::size_t blank) {
    return blank > 0 && words[blank - 1] >= '0' && words[blank - 1] <= '9';
}

/// Whether the blank is that of the phrase.
bool is_within(std::string_view words, std::size_t blank, const Phrase& phrase) {
    return blank >= phrase.before && words[blank - phrase.before] == phrase.words.front() &&
           words.substr(blank - phrase.before).starts_with(phrase.words);
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
                             std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
                                 return is_within(words, blank, phrase);
                             });
        if (!is_kept) continue;
        out += words.substr(begin, blank - begin);
        out += "\u00a0";
        begin = blank + 1;
    }
    if (begin == 0) return text;
    out += words.substr(begin);
    return text::shown(std::move(out));
}

} // namespace ktask::words
