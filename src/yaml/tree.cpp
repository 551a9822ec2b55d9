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

void find_repetitions(const Tree& tree, NodeId mapping, std::vector<Repetition>& repetitions) {
    std::vector<NodeId> keys;
    for (const Entry& entry : entries(tree, mapping)) {
        if (tree[entry.key].kind == Kind::scalar) keys.push_back(entry.key);
    }
    const auto comes_before = [&tree](NodeId a, NodeId b) {
        const int order = tree[a].value.compare(tree[b].value);
        return order != 0 ? order < 0 : tree[a].begin < tree[b].begin;
    };
    std::sort(keys.begin(), keys.end(), comes_before);
    NodeId first = keys.empty() ? no_node : keys.front();
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (tree[keys[i]].value == tree[first].value) {
            repetitions.push_back({first, keys[i]});
        } else {
            first = keys[i];
        }
    }
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

Problems find_duplicate_keys(const Tree& tree, std::string_view text) {
    std::vector<Repetition> repetitions;
    for (NodeId id = 0; id < tree.nodes.size(); ++id) {
        if (tree[id].kind == Kind::mapping) find_repetitions(tree, id, repetitions);
    }
    if (repetitions.empty()) return {};
    const std::vector<std::size_t> breaks = line_breaks_of(text);
    Problems problems;
    for (const Repetition& repetition : repetitions) {
        const auto before =
            std::lower_bound(breaks.begin(), breaks.end(), tree[repetition.first].begin);
        problems.push_back({tree.span(repetition.again),
                            fmt::format("the key '{}' stands here a second time",
                                        visible(tree[repetition.again].value)),
                            fmt::format("the first one stands in line {}; keep one of them",
                                        before - breaks.begin() + 1)});
    }
    std::sort(problems.begin(), problems.end(),
              [](const Problem& a, const Problem& b) { return a.where.begin < b.where.begin; });
    return problems;
}

} // namespace ktask::yaml
