#include "edit/write.hpp"

#include <cstdint>

#include <fmt/format.h>

#include "text/fold.hpp"
#include "text/lines.hpp"
#include "text/markup.hpp"
#include "text/utf8.hpp"

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

/// What a completion tells; false if it tells nothing about `refs`.
bool learn_from(const Document& document, const TaskPlace& place, Hand& hand, bool& knows_step) {
    const yaml::Entry& done = place.entries[*place.done];
    if (!is_block(document.tree, done.value, yaml::Kind::mapping)) return false;
    const auto inner = yaml::entries(document.tree, done.value);
    if (const std::size_t step = step_of(document, done); step > 0 && !knows_step) {
        hand.step = step;
        knows_step = true;
    }
    const yaml::Entry* const refs = find_entry(document.tree, inner, "refs");
    if (refs == nullptr || !is_block(document.tree, refs->value, yaml::Kind::sequence)) {
        return false;
    }
    learn_items(document, *refs, hand);
    return true;
}

std::string key_in(yaml::Style style, std::string_view key) {
    if (style == yaml::Style::double_quoted) return fmt::format("\"{}\"", key);
    if (style == yaml::Style::single_quoted) return fmt::format("'{}'", key);
    return std::string(key);
}

/// True for characters that readers of the file would not see, or that YAML does not let stand.
bool is_unseen(char32_t code) {
    constexpr char32_t no_break_space = 0xa0;
    return text::is_deceptive(code) || code == no_break_space || (code >= 0xfff0 && code <= 0xffff);
}

} // namespace

Hand hand_at(const Document& document, const std::vector<TaskPlace>& places, std::size_t task) {
    Hand hand;
    learn_from_head(document, hand);
    bool knows_step = false;
    const auto tells_all = [&](std::size_t i) {
        return places[i].done && learn_from(document, places[i], hand, knows_step);
    };
    bool is_known = tells_all(task);
    for (std::size_t i = task; i > 0 && !is_known; --i)
        is_known = tells_all(i - 1);
    for (std::size_t i = task + 1; i < places.size() && !is_known; ++i)
        is_known = tells_all(i);
    hand.key_style = document.tree[places[task].entries.back().key].style;
    return hand;
}

std::string footnote_scalar(std::string_view words) {
    const std::string marked = text::escaped_markup(words);
    std::string out = "\"";
    for (std::size_t at = 0; at < marked.size();) {
        const text::Character character = text::decode(marked, at);
        const auto code = static_cast<std::uint32_t>(character.code);
        if (code == '"' || code == '\\') {
            out += '\\';
            out += static_cast<char>(code);
        } else if (is_unseen(character.code)) {
            out += code > 0xffff ? fmt::format("\\U{:08X}", code) : fmt::format("\\u{:04X}", code);
        } else {
            out += marked.substr(at, character.length);
        }
        at += character.length;
    }
    return out + '"';
}

std::string as_read(std::string_view words) {
    return text::plain_text({{{text::Piece::Kind::plain, text::to_nfc(words), 0}}});
}

std::string in_block_style(const NewCompletion& completion, const Hand& hand, std::size_t column,
                           std::string_view line_break) {
    const std::string inner(column + hand.step, ' ');
    const std::string dash(column + hand.step + hand.dash, ' ');
    const std::string gap(hand.gap - 1, ' ');
    std::string out =
        fmt::format("{}:{}{}{}: {}", key_in(hand.key_style, "done"), line_break, inner,
                    key_in(hand.key_style, "on"), deadline::to_iso(completion.on));
    if (completion.references.empty()) return out;
    out += fmt::format("{}{}{}:", line_break, inner, key_in(hand.key_style, "refs"));
    for (const std::string& words : completion.references) {
        out += fmt::format("{}{}-{}{}", line_break, dash, gap, footnote_scalar(words));
    }
    return out;
}

std::string in_flow_style(const NewCompletion& completion, const Hand& hand) {
    const yaml::Style style = hand.key_style;
    const std::string_view quote = style == yaml::Style::double_quoted ? "\"" : "";
    std::string out = fmt::format("{}: {{{}: {}{}{}", key_in(style, "done"), key_in(style, "on"),
                                  quote, deadline::to_iso(completion.on), quote);
    if (!completion.references.empty()) {
        out += fmt::format(", {}: [", key_in(style, "refs"));
        for (const std::string& words : completion.references) {
            if (!out.ends_with('[')) out += ", ";
            out += footnote_scalar(words);
        }
        out += ']';
    }
    return out + '}';
}

} // namespace ktask::edit
