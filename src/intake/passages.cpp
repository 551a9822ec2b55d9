#include "intake/passages.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

bool may_mark_label(const std::optional<Numbered>& number) {
    return !number || number->style >= NumberStyle::letter;
}

/// True if words say behind a sentence who leads.
bool has_lead_within(const Words& words) {
    const TakenApart taken = take_labels(words);
    return !says_nothing(taken.rest) &&
           std::any_of(taken.labelled.begin(), taken.labelled.end(), [](const Labelled& part) {
               return part.kind == Kind::lead && !says_nothing(part.value);
           });
}

} // namespace

Passage passage_of(const Block& block) {
    Passage passage;
    const auto* const paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) return passage;
    passage.is_paragraph = true;
    passage.words = trimmed(paragraph->words);
    std::optional<Numbered> number = number_at_front(passage.words.text);
    if (number) {
        passage.words = part_of(passage.words, number->length, passage.words.text.size());
    } else if (!paragraph->number.empty()) {
        number = number_at_front(paragraph->number + " x");
        if (number) number->length = 0;
    }
    passage.number = std::move(number);
    if (may_mark_label(passage.number)) passage.label = label_at_front(passage.words, false);
    passage.is_task = !passage.label && passage.number && has_lead_within(passage.words);
    constexpr std::size_t longest_heading = 300;
    passage.is_heading =
        is_in_capitals(passage.words.text) && passage.words.text.size() < longest_heading;
    return passage;
}

} // namespace ktask::intake
