#include "edit/hand.hpp"

#include <optional>

#include "text/lines.hpp"

namespace ktask::edit {

namespace {

bool is_block(const yaml::Tree& tree, yaml::NodeId node, yaml::Kind kind) {
    return node != yaml::no_node && tree[node].kind == kind &&
           tree[node].style == yaml::Style::block;
}

/// Columns from the key of an entry to the first key or dash of its value; 0 if that stands
/// elsewhere than below it.
std::size_t step_of(const Document& document, const yaml::Entry& entry) {
    const std::size_t key = text::column_of(document.text, document.tree[entry.key].begin);
    const std::size_t value = text::column_of(document.text, document.tree[entry.value].begin);
    return value > key ? value - key : 0;
}

const yaml::Entry* find_entry(const yaml::Tree& tree, const std::vector<yaml::Entry>& entries,
                              std::string_view key) {
    for (const yaml::Entry& entry : entries) {
        if (yaml::says(tree, entry.key, key)) return &entry;
    }
    return nullptr;
}

void learn_items(const Document& document, const yaml::Entry& entry, Hand& hand) {
    const yaml::Node& list = document.tree[entry.value];
    hand.dash = step_of(document, entry);
    hand.gap = 2;
    const yaml::NodeId first_item = entry.value + 1;
    if (list.next == first_item) return;
    const std::size_t item = document.tree[first_item].begin;
    const bool is_beside_dash =
        item > list.begin && item < text::line_end(document.text, list.begin);
    if (is_beside_dash) hand.gap = item - list.begin;
}

/// What the head of the file tells: how far it indents keys, and items below their key.
void learn_from_head(const Document& document, Hand& hand) {
    const yaml::Tree& tree = document.tree;
    for (const yaml::Entry& entry : yaml::entries(tree, tree.root)) {
        if (yaml::says(tree, entry.key, "tasks") &&
            is_block(tree, entry.value, yaml::Kind::sequence)) {
            hand.dash = step_of(document, entry);
        }
        if (!yaml::says(tree, entry.key, "programme") ||
            !is_block(tree, entry.value, yaml::Kind::mapping)) {
            continue;
        }
        if (const std::size_t step = step_of(document, entry); step > 0) hand.step = step;
        const auto inner = yaml::entries(tree, entry.value);
        const yaml::Entry* const recipients = find_entry(tree, inner, "recipients");
        if (recipients == nullptr || !is_block(tree, recipients->value, yaml::Kind::sequence)) {
            continue;
        }
        learn_items(document, *recipients, hand);
        return;
    }
}

/// What completions tell.
struct Told {
    std::optional<std::size_t> step;
    std::optional<Hand> items; ///< dash and gap of references
};

Told told_by(const Document& document, const OwnerPlace& place) {
    Told told;
    if (!place.done) return told;
    const yaml::Entry& done = place.entries[*place.done];
    if (!is_block(document.tree, done.value, yaml::Kind::mapping)) return told;
    if (const std::size_t step = step_of(document, done); step > 0) told.step = step;
    const auto inner = yaml::entries(document.tree, done.value);
    const yaml::Entry* const refs = find_entry(document.tree, inner, "refs");
    if (refs != nullptr && is_block(document.tree, refs->value, yaml::Kind::sequence)) {
        told.items.emplace();
        learn_items(document, *refs, *told.items);
    }
    return told;
}

/// What one completion tells, and where it has no references, what those behind it tell. Whoever
/// looks for a hand looks no further than the nearest references.
Told before(const Told& told, const Told& further) {
    if (told.items) return told;
    return {told.step ? told.step : further.step, further.items};
}

void learn(Hand& hand, const Told& told) {
    if (told.step) hand.step = *told.step;
    if (!told.items) return;
    hand.dash = told.items->dash;
    hand.gap = told.items->gap;
}

} // namespace

std::vector<Hand> hands_of(const Document& document, const std::vector<OwnerPlace>& places) {
    std::vector<Told> by_each;
    by_each.reserve(places.size());
    for (const OwnerPlace& place : places)
        by_each.push_back(told_by(document, place));
    // What is told by those behind each.
    std::vector<Told> behind(places.size() + 1);
    for (std::size_t i = places.size(); i > 0; --i)
        behind[i - 1] = before(by_each[i - 1], behind[i]);
    Hand head;
    learn_from_head(document, head);
    std::vector<Hand> hands(places.size(), head);
    Told upwards;
    for (std::size_t i = 0; i < places.size(); ++i) {
        upwards = before(by_each[i], upwards);
        learn(hands[i], before(upwards, behind[i + 1]));
        hands[i].key_style = document.tree[places[i].entries.back().key].style;
    }
    return hands;
}

} // namespace ktask::edit
