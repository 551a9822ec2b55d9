#include "selection/words.hpp"

#include <algorithm>
#include <utility>

#include "programme/footnotes.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::selection {

namespace {

std::vector<std::string> folded_words(std::string_view text) {
    const std::string folded = text::fold(text);
    const auto words = text::split(folded, ' ');
    return {words.begin(), words.end()};
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// True if a word of `text` begins with `word`, so that "an" does not find "toàn".
bool has_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        if (at == 0 || !is_letter(text[at - 1]) || !is_letter(word[0])) return true;
    }
    return false;
}

/// Everything in which words are looked for, folded.
std::string searched(const programme::Programme& programme, const programme::Task& task) {
    std::string text = text::fold(text::plain_text(programme::title_of(programme, task)));
    for (const programme::FootnoteMention& mention : programme::mentions_of(programme, task)) {
        text += '\n';
        text += text::fold(programme::footnote(programme, mention.number));
    }
    return text;
}

} // namespace

Condition read_words(std::span<const std::string> values) {
    std::vector<std::vector<std::string>> wanted;
    for (const std::string& value : values)
        wanted.push_back(folded_words(value));
    Condition condition;
    condition.scope =
        text::message("with the words “{}”", text::listed(values, text::Between::either));
    condition.of_task = [wanted = std::move(wanted)](const Candidate& candidate) {
        const std::string text = searched(candidate.programme, candidate.task);
        const auto has = [&](const std::string& word) { return has_word(text, word); };
        return std::any_of(wanted.begin(), wanted.end(), [&](const auto& words) {
            return std::all_of(words.begin(), words.end(), has);
        });
    };
    return condition;
}

} // namespace ktask::selection
