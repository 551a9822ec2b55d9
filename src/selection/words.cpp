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

void add_text(std::string& searched, const text::Text& text) {
    searched += text::fold(text::plain_text(text));
    searched += '\n';
}

/// Everything in which words are looked for, folded.
std::string searched(const programme::Programme& programme, const programme::Task& task) {
    std::string text;
    add_text(text, programme::title_of(programme, task));
    for (const auto& detail : programme::details_of(programme, task))
        add_text(text, detail.second);
    for (const programme::Note& note : programme::notes_of(programme, task))
        add_text(text, programme::text_of(programme, note.text));
    for (const programme::FootnoteMention& mention : programme::mentions_of(programme, task)) {
        text += text::fold(programme::footnote(programme, mention.number));
        text += '\n';
    }
    return text;
}

/// A heading, folded.
struct Heading {
    std::string number;
    std::string words;
};

Heading heading_of(const programme::Programme& programme, const programme::Section& section) {
    Heading heading{text::fold(text::plain_text(programme::text_of(programme, section.number))),
                    {}};
    add_text(heading.words, programme::text_of(programme, section.words));
    return heading;
}

/// The headings above a task, folded.
struct Headings {
    std::vector<std::string> numbers;
    std::string words;
};

Headings headings_above(const programme::Programme& programme, const programme::Task& task) {
    Headings headings;
    for (const programme::Index section : programme::sections_of(programme, task)) {
        Heading above = heading_of(programme, programme.sections[section]);
        headings.numbers.push_back(std::move(above.number));
        headings.words += above.words;
    }
    return headings;
}

/// True if any of the wanted has all of its words in the text.
bool has_any(const std::vector<std::vector<std::string>>& wanted, const std::string& text) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const auto& words) {
        return std::all_of(words.begin(), words.end(),
                           [&](const std::string& word) { return has_word(text, word); });
    });
}

std::vector<std::vector<std::string>> wanted_words(std::span<const std::string> values) {
    std::vector<std::vector<std::string>> wanted;
    for (const std::string& value : values)
        wanted.push_back(folded_words(value));
    return wanted;
}

} // namespace

Condition read_words(std::span<const std::string> values) {
    Condition condition;
    condition.scope =
        text::message("with the words “{}”", text::listed(values, text::Between::either));
    condition.of_task = [wanted = wanted_words(values)](const Candidate& candidate) {
        return has_any(wanted, searched(candidate.programme, candidate.task));
    };
    return condition;
}

Condition read_section_words(std::span<const std::string> values) {
    Condition condition;
    condition.scope = text::message("section “{}”", text::listed(values, text::Between::either));
    std::vector<std::string> numbers;
    for (const std::string& value : values)
        numbers.push_back(text::fold(value));
    condition.of_task = [numbers = std::move(numbers),
                         wanted = wanted_words(values)](const Candidate& candidate) {
        const Headings headings = headings_above(candidate.programme, candidate.task);
        return has_any(wanted, headings.words) ||
               std::find_first_of(numbers.begin(), numbers.end(), headings.numbers.begin(),
                                  headings.numbers.end()) != numbers.end();
    };
    return condition;
}

tl::expected<std::size_t, Objection> find_section(const programme::Programme& programme,
                                                  std::string_view words) {
    const auto wanted = folded_words(words);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < programme.sections.size(); ++i) {
        const Heading heading = heading_of(programme, programme.sections[i]);
        const bool is_meant =
            heading.number == text::fold(words) || has_any({wanted}, heading.words);
        if (is_meant) found.push_back(i);
    }
    if (found.size() == 1) return found.front();
    const bool is_unknown = found.empty();
    if (is_unknown) {
        for (std::size_t i = 0; i < programme.sections.size(); ++i)
            found.push_back(i);
    }
    std::vector<text::Message> lines;
    for (const std::size_t section : found) {
        const auto heading = programme::text_of(programme, programme.sections[section].words);
        lines.push_back(text::message("section: {}", text::plain_text(heading)));
    }
    return tl::unexpected(
        not_there(is_unknown ? text::message("no section is called '{}'", words)
                             : text::message("'{}' may mean {} sections", words, found.size()),
                  std::move(lines)));
}

} // namespace ktask::selection
