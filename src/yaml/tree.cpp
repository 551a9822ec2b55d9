#include "yaml/tree.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "text/utf8.hpp"

namespace ktask::yaml {

namespace {

/// A key that stands again, and where it stood first.
struct Repetition {
    NodeId first = no_node;
    NodeId again = no_node;
};

/// In mappings of usual size comparing all pairs beats sorting.
void find_in_few(const Tree& tree, const std::vector<NodeId>& keys,
                 std::vector<Repetition>& repetitions) {
    for (std::size_t i = 1; i < keys.size(); ++i) {
        const auto is_same = [&](NodeId id) { return tree[id].value == tree[keys[i]].value; };
        const auto end = keys.begin() + static_cast<std::ptrdiff_t>(i);
        const auto first = std::find_if(keys.begin(), end, is_same);
        if (first != end) repetitions.push_back({*first, keys[i]});
    }
}

void find_in_many(const Tree& tree, std::vector<NodeId>& keys,
                  std::vector<Repetition>& repetitions) {
    const auto comes_before = [&tree](NodeId a, NodeId b) {
        const int order = tree[a].value.compare(tree[b].value);
        return order != 0 ? order < 0 : tree[a].begin < tree[b].begin;
    };
    std::sort(keys.begin(), keys.end(), comes_before);
    NodeId first = keys.front();
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (tree[keys[i]].value == tree[first].value) {
            repetitions.push_back({first, keys[i]});
        } else {
            first = keys[i];
        }
    }
}

/// The scalar keys of a mapping.
void collect_keys(const Tree& tree, NodeId mapping, std::vector<NodeId>& keys) {
    keys.clear();
    for (NodeId key = tree[mapping].first_child; key != no_node;) {
        if (tree[key].kind == Kind::scalar) keys.push_back(key);
        key = tree[tree[key].next_sibling].next_sibling;
    }
}

std::vector<Repetition> find_repetitions(const Tree& tree) {
    constexpr std::size_t few = 24;
    std::vector<Repetition> repetitions;
    std::vector<NodeId> keys;
    for (NodeId id = 0; id < tree.nodes.size(); ++id) {
        if (tree[id].kind != Kind::mapping) continue;
        collect_keys(tree, id, keys);
        if (keys.size() <= few) {
            find_in_few(tree, keys, repetitions);
        } else {
            find_in_many(tree, keys, repetitions);
        }
    }
    return repetitions;
}

std::vector<std::size_t> line_breaks_of(std::string_view text) {
    std::vector<std::size_t> breaks;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        breaks.push_back(at);
    }
    return breaks;
}

} // namespace

std::vector<Entry> entries(const Tree& tree, NodeId mapping) {
    std::vector<Entry> result;
    for (NodeId key = tree[mapping].first_child; key != no_node;) {
        const NodeId value = tree[key].next_sibling;
        result.push_back({key, value});
        key = tree[value].next_sibling;
    }
    return result;
}

NodeId find(const Tree& tree, NodeId mapping, std::string_view key) {
    for (NodeId at = tree[mapping].first_child; at != no_node;) {
        const NodeId value = tree[at].next_sibling;
        if (tree[at].kind == Kind::scalar && tree[at].value == key) return value;
        at = tree[value].next_sibling;
    }
    return no_node;
}

text::Problems find_duplicate_keys(const Tree& tree, std::string_view text) {
    const std::vector<Repetition> repetitions = find_repetitions(tree);
    if (repetitions.empty()) return {};
    const std::vector<std::size_t> breaks = line_breaks_of(text);
    text::Problems problems;
    for (const Repetition& repetition : repetitions) {
        const auto before =
            std::lower_bound(breaks.begin(), breaks.end(), tree[repetition.first].begin);
        problems.push_back({tree.span(repetition.again),
                            fmt::format("the key '{}' stands here a second time",
                                        text::visible(tree[repetition.again].value)),
                            fmt::format("the first one stands in line {}; keep one of them",
                                        before - breaks.begin() + 1)});
    }
    std::sort(problems.begin(), problems.end(), [](const text::Problem& a, const text::Problem& b) {
        return a.where.begin < b.where.begin;
    });
    return problems;
}

} // namespace ktask::yaml
