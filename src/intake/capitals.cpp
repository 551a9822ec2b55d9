#include "intake/capitals.hpp"

#include <algorithm>

#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

constexpr std::string_view around_words = ".,;:()[]\"“”*";

void add_words(std::string_view text, std::vector<std::string>& words) {
    const std::string line = on_one_line(text);
    for (const std::string_view word : text::split(line, ' '))
        words.emplace_back(word);
}

} // namespace

Spelling::Spelling(const Page& page) {
    for (const Block& block : page.blocks) {
        if (const auto* const paragraph = std::get_if<Paragraph>(&block)) {
            if (!is_in_capitals(paragraph->words.text)) add_words(paragraph->words.text, words_);
            words_.emplace_back("."); // nothing goes over the end of a paragraph
        }
    }
    for (const std::string& word : words_)
        folded_.push_back(text::fold(text::trimmed(word, around_words)));
}

std::string Spelling::of(std::string_view capitals) const {
    constexpr std::size_t most = 60;
    std::vector<std::string> wanted;
    add_words(capitals, wanted);
    for (std::string& word : wanted)
        word = text::fold(text::trimmed(word, around_words));
    const bool is_asked = is_in_capitals(capitals) && !wanted.empty() && wanted.size() <= most;
    if (!is_asked) return std::string(capitals);
    const auto found = std::search(folded_.begin(), folded_.end(), wanted.begin(), wanted.end());
    if (found == folded_.end()) return std::string(capitals);
    std::string out;
    auto word = words_.begin() + (found - folded_.begin());
    for (std::size_t i = 0; i < wanted.size(); ++i, ++word)
        out += (i == 0 ? "" : " ") + std::string(i + 1 == wanted.size() || i == 0
                                                     ? text::trimmed(*word, around_words)
                                                     : std::string_view(*word));
    return text::capitalised(out);
}

} // namespace ktask::intake
