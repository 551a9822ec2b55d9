#include "edit/hand.hpp"

#include <algorithm>
#include <optional>

#include "edit/scalar.hpp"
#include "text/lines.hpp"
#include "text/width.hpp"

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

/// What those who write something tell.
struct Told {
    std::optional<std::size_t> step;
    std::optional<Hand> items; ///< dash and gap of a list
};

/// What an owner tells of what it has under a key; a list itself, or the references of what is no
/// list.
Told told_by(const Document& document, yaml::NodeId owner, std::string_view key) {
    Told told;
    const yaml::Tree& tree = document.tree;
    if (tree[owner].kind != yaml::Kind::mapping) return told;
    const auto entries = yaml::entries(tree, owner);
    const yaml::Entry* list = find_entry(tree, entries, key);
    if (list == nullptr) return told;
    std::vector<yaml::Entry> inner;
    if (is_block(tree, list->value, yaml::Kind::mapping)) {
        if (const std::size_t step = step_of(document, *list); step > 0) told.step = step;
        inner = yaml::entries(tree, list->value);
        list = find_entry(tree, inner, "refs");
    }
    if (list != nullptr && is_block(tree, list->value, yaml::Kind::sequence)) {
        told.items.emplace();
        learn_items(document, *list, *told.items);
    }
    return told;
}

/// What one tells, and where it has no list, what those behind it tell. Whoever looks for a hand
/// looks no further than the nearest list.
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

/// Each hand learns from what is under a key nearest to it.
void learn_from_nearest(const Document& document, const std::vector<yaml::NodeId>& owners,
                        std::string_view key, std::vector<Hand>& hands) {
    std::vector<Told> by_each;
    by_each.reserve(owners.size());
    for (const yaml::NodeId owner : owners)
        by_each.push_back(told_by(document, owner, key));
    // What is told by those behind each.
    std::vector<Told> behind(owners.size() + 1);
    for (std::size_t i = owners.size(); i > 0; --i)
        behind[i - 1] = before(by_each[i - 1], behind[i]);
    Told upwards;
    for (std::size_t i = 0; i < owners.size(); ++i) {
        upwards = before(by_each[i], upwards);
        learn(hands[i], before(upwards, behind[i + 1]));
    }
}

/// What is like something under a key, the likest last.
std::vector<std::string_view> likenesses_of(std::string_view key) {
    if (key == "done") return {"done"};
    if (key == "dropped" || key == "added") return {"done", key};
    if (key == "extended") return {"done", "notes", "extended"};
    if (key == "notes") return {"done", "extended", "notes"};
    return {key};
}

/// The columns of the widest line of a folded text.
std::size_t width_of(std::string_view text, const yaml::Node& node) {
    std::size_t widest = 0;
    for (std::size_t line = text::next_line(text, node.begin); line < node.end;
         line = text::next_line(text, line)) {
        const std::string_view words = text.substr(line, text::line_end(text, line) - line);
        widest = std::max(widest, text::display_width(words));
    }
    return widest;
}

/// True if people have written a text in its style although it would need no quotes.
bool is_by_choice(const yaml::Tree& tree, yaml::NodeId value) {
    const yaml::Style style = tree[value].style;
    if (style != yaml::Style::single_quoted && style != yaml::Style::double_quoted) return true;
    std::string room;
    return is_safe_unquoted(yaml::value_of(tree, value, room), false);
}

} // namespace

std::vector<yaml::NodeId> owners_in(const programme::Programme& programme) {
    std::vector<yaml::NodeId> owners;
    const yaml::Tree& tree = *programme.tree;
    for (const yaml::Entry& agency : yaml::entries(tree, yaml::find(tree, tree.root, "agencies")))
        owners.push_back(agency.value);
    for (const programme::Section& section : programme.sections)
        owners.push_back(section.item);
    for (const programme::Task& task : programme.tasks)
        owners.push_back(task.item);
    for (const programme::Stage& stage : programme.stages)
        owners.push_back(stage.item);
    std::sort(owners.begin(), owners.end());
    return owners;
}

std::vector<Hand> hands_of(const Document& document, const std::vector<yaml::NodeId>& owners,
                           std::string_view key) {
    Hand head;
    learn_from_head(document, head);
    std::vector<Hand> hands(owners.size(), head);
    for (const std::string_view like : likenesses_of(key))
        learn_from_nearest(document, owners, like, hands);
    return hands;
}

void learn_from_value(const Document& document, const yaml::Entry& entry, Hand& hand) {
    const yaml::Tree& tree = document.tree;
    const yaml::Node& value = tree[entry.value];
    std::string room;
    const std::string key(yaml::value_of(tree, entry.key, room));
    if (is_block(tree, entry.value, yaml::Kind::sequence)) {
        hand.lists_below_keys.insert(key);
        learn_items(document, entry, hand);
    }
    if (value.kind != yaml::Kind::scalar) return;
    TextHand& text = hand.texts[key];
    if (is_by_choice(tree, entry.value)) text.style = value.style;
    if (value.style != yaml::Style::folded && value.style != yaml::Style::literal) return;
    const std::size_t column = text::column_of(document.text, tree[entry.key].begin);
    if (value.indentation > column) text.deeper = value.indentation - column;
    // Whoever folds nothing has one line, however long.
    const std::size_t first = text::next_line(document.text, value.begin);
    const bool is_one_line = text::next_line(document.text, first) >= value.end;
    text.width = std::max(text.width, width_of(document.text, value));
    if (is_one_line && width_of(document.text, value) > 110) text.width = 0xffff;
}

void learn_from_entries(const Document& document, yaml::NodeId mapping, Hand& hand) {
    for (const yaml::Entry& entry : yaml::entries(document.tree, mapping))
        learn_from_value(document, entry, hand);
}

void learn_from_items(const Document& document, const List& list, std::size_t index, Hand& hand) {
    constexpr std::size_t most = 20; // items on either side
    const yaml::Tree& tree = document.tree;
    const auto learn_folding = [&](yaml::NodeId item) {
        if (tree[item].kind != yaml::Kind::mapping) return;
        Hand other;
        learn_from_entries(document, item, other);
        for (const auto& [key, text] : other.texts) {
            TextHand& known = hand.texts[key];
            const bool is_new = known.style == yaml::Style::plain;
            if (is_new && text.style == yaml::Style::folded) known = text;
        }
    };
    learn_from_entries(document, list.items[index], hand);
    for (std::size_t away = 1; away <= most; ++away) {
        if (away <= index) learn_folding(list.items[index - away]);
        if (index + away < list.items.size()) learn_folding(list.items[index + away]);
    }
    for (auto& [key, text] : hand.texts)
        text.folds_always = false;
}

bool learn_from_siblings(const Document& document, const Mapping& mapping, Hand& hand) {
    const yaml::Tree& tree = document.tree;
    const bool are_mappings =
        std::all_of(mapping.entries.begin(), mapping.entries.end(), [&](const yaml::Entry& entry) {
            return tree[entry.value].kind == yaml::Kind::mapping;
        });
    if (!are_mappings) return false;
    const yaml::Entry& last = mapping.entries.back();
    if (tree[last.value].style == yaml::Style::flow) return true;
    if (const std::size_t step = step_of(document, last); step > 0) hand.step = step;
    return false;
}

yaml::Style key_style_of(const yaml::Tree& tree, yaml::NodeId mapping) {
    yaml::Style style = yaml::Style::plain;
    for (const yaml::Entry& entry : yaml::entries(tree, mapping))
        style = tree[entry.key].style;
    return style;
}

} // namespace ktask::edit
