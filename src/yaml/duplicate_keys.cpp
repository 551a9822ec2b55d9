#include <algorithm>
#include <cstdint>
#include <deque>
#include <future>

#include "text/utf8.hpp"
#include "yaml/tree.hpp"

namespace ktask::yaml {

namespace {

/// A key that stands again, and where it stood first.
struct Repetition {
    NodeId first = no_node;
    NodeId again = no_node;
};

/// A scalar key of a mapping and what it says.
struct Key {
    NodeId node = no_node;
    std::string_view name;
};

/// True if keys differ in a way that is seen without comparing them, as nearly all do.
bool are_clearly_different(const std::vector<Key>& keys) {
    std::uint64_t seen = 0;
    for (const Key& key : keys) {
        if (key.name.empty()) return false;
        const unsigned sum = static_cast<unsigned char>(key.name.front()) * 2U +
                             static_cast<unsigned char>(key.name.back()) * 2U +
                             static_cast<unsigned>(key.name.size());
        const std::uint64_t mark = std::uint64_t{1} << (sum % 64U);
        if ((seen & mark) != 0) return false;
        seen |= mark;
    }
    return true;
}

/// In mappings of usual size comparing all pairs beats sorting.
void find_in_few(const std::vector<Key>& keys, std::vector<Repetition>& repetitions) {
    if (are_clearly_different(keys)) return;
    for (std::size_t i = 1; i < keys.size(); ++i) {
        const auto is_same = [&](const Key& key) { return key.name == keys[i].name; };
        const auto end = keys.begin() + static_cast<std::ptrdiff_t>(i);
        const auto first = std::find_if(keys.begin(), end, is_same);
        if (first != end) repetitions.push_back({first->node, keys[i].node});
    }
}

void find_in_many(std::vector<Key>& keys, std::vector<Repetition>& repetitions) {
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
        const int order = a.name.compare(b.name);
        return order != 0 ? order < 0 : a.node < b.node;
    });
    const Key* first = &keys.front();
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (keys[i].name == first->name) {
            repetitions.push_back({first->node, keys[i].node});
        } else {
            first = &keys[i];
        }
    }
}

/// The scalar keys of a mapping; `rooms` holds the names that are not in the text as they are.
void collect_keys(const Tree& tree, NodeId mapping, std::vector<Key>& keys,
                  std::deque<std::string>& rooms) {
    keys.clear();
    rooms.clear();
    std::string room;
    for (NodeId key = mapping + 1; key != tree[mapping].next;) {
        if (tree[key].kind == Kind::scalar) {
            std::string_view name = value_of(tree, key, room);
            if (tree[key].is_verbatim == 0) name = rooms.emplace_back(name);
            keys.push_back({key, name});
        }
        key = tree[tree[key].next].next;
    }
}

/// In the mappings among the nodes from `first` to before `end`.
std::vector<Repetition> find_repetitions(const Tree& tree, NodeId first, NodeId end) {
    constexpr std::size_t few = 24;
    std::vector<Repetition> repetitions;
    std::vector<Key> keys;
    std::deque<std::string> rooms;
    for (NodeId id = first; id < end; ++id) {
        if (tree[id].kind != Kind::mapping) continue;
        collect_keys(tree, id, keys, rooms);
        if (keys.size() <= few) {
            find_in_few(keys, repetitions);
        } else {
            find_in_many(keys, repetitions);
        }
    }
    return repetitions;
}

/// By two threads if the tree is large.
std::vector<Repetition> find_repetitions(const Tree& tree) {
    const auto end = static_cast<NodeId>(tree.nodes.size());
    if (tree.middle == no_node) return find_repetitions(tree, 0, end);
    auto rest = std::async(std::launch::async | std::launch::deferred,
                           [&] { return find_repetitions(tree, tree.middle, end); });
    std::vector<Repetition> repetitions = find_repetitions(tree, 0, tree.middle);
    const std::vector<Repetition> more = rest.get();
    repetitions.insert(repetitions.end(), more.begin(), more.end());
    return repetitions;
}

} // namespace

text::Problems find_duplicate_keys(const Tree& tree) {
    const std::vector<Repetition> repetitions = find_repetitions(tree);
    if (repetitions.empty()) return {};
    text::Problems problems;
    std::string room;
    for (const Repetition& repetition : repetitions) {
        problems.push_back({tree.span(repetition.again),
                            text::message("the key '{}' stands here a second time",
                                          value_of(tree, repetition.again, room)),
                            {text::message("the first one stands in line {}; keep one of them",
                                           text::LineOf{tree[repetition.first].begin})}});
    }
    std::sort(problems.begin(), problems.end(), [](const text::Problem& a, const text::Problem& b) {
        return a.where.begin < b.where.begin;
    });
    return problems;
}

} // namespace ktask::yaml
