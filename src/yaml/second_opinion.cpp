#include <algorithm>
#include <optional>
#include <utility>

#include "text/lines.hpp"
#include "yaml/reader.hpp"

namespace ktask::yaml {

namespace {

/// Some items of a list, ascending.
struct Part {
    NodeId list = no_node;
    std::vector<NodeId> items;
};

bool holds(std::span<const NodeId> items, NodeId item) {
    return std::binary_search(items.begin(), items.end(), item);
}

/// The items and their neighbours.
Part part_around(const Tree& tree, NodeId list, std::span<const NodeId> items) {
    Part part{list, {}};
    NodeId before = no_node;
    for (const NodeId item : Children(tree, list)) {
        const bool is_behind = before != no_node && holds(items, before);
        const bool is_changed = holds(items, item);
        if (is_changed && before != no_node && !holds(part.items, before))
            part.items.push_back(before);
        if (is_changed || is_behind) part.items.push_back(item);
        before = item;
    }
    return part;
}

/// The text without the lines of the items that are not in the part; nothing if the items are not
/// lines of their own.
std::optional<std::string> excerpt_of(const Tree& tree, const Part& part) {
    if (tree[part.list].style != Style::block ||
        !text::begins_line(tree.text, tree[part.list].begin)) {
        return std::nullopt;
    }
    std::string excerpt;
    std::size_t copied = 0;
    std::size_t begin = text::line_begin(tree.text, tree[part.list].begin);
    for (const NodeId item : Children(tree, part.list)) {
        const std::size_t end = text::next_line(tree.text, tree[item].end);
        if (!holds(part.items, item)) {
            excerpt += tree.text.substr(copied, begin - copied);
            copied = end;
        }
        begin = end;
    }
    excerpt += tree.text.substr(copied);
    return excerpt;
}

bool is_part(const Tree& tree, const Part& part, const Tree& excerpt, NodeId list) {
    if (excerpt[list].kind != Kind::sequence) return false;
    const Children items(excerpt, list);
    auto item = items.begin();
    for (const NodeId kept : part.items) {
        if (!(item != items.end()) || !is_same(tree, kept, excerpt, *item)) return false;
        ++item;
    }
    return !(item != items.end());
}

/// True if the excerpt says what the tree does, but for the items that are not in the part.
bool is_excerpt(const Tree& tree, const Part& part, const Tree& excerpt) {
    if (excerpt.root == no_node || excerpt[excerpt.root].kind != Kind::mapping) return false;
    const std::vector<Entry> whole = entries(tree, tree.root);
    const std::vector<Entry> partly = entries(excerpt, excerpt.root);
    return std::equal(whole.begin(), whole.end(), partly.begin(), partly.end(),
                      [&](const Entry& one, const Entry& other) {
                          const bool is_list = one.value == part.list;
                          return is_same(tree, one.key, excerpt, other.key) &&
                                 (is_list ? is_part(tree, part, excerpt, other.value)
                                          : is_same(tree, one.value, excerpt, other.value));
                      });
}

} // namespace

text::Problems second_opinion(const Tree& tree, NodeId list, std::span<const NodeId> items) {
    const Part part = part_around(tree, list, items);
    if (const auto excerpt = excerpt_of(tree, part)) {
        const ScanResult scanned = scan(*excerpt);
        const Tree* const read = std::get_if<Tree>(&scanned);
        const bool is_told = read != nullptr && is_excerpt(tree, part, *read);
        if (is_told && second_opinion(*read).empty()) return {};
    }
    return second_opinion(tree);
}

} // namespace ktask::yaml
