#include "yaml/tree.hpp"

namespace ktask::yaml {

std::vector<Entry> entries(const Tree& tree, NodeId mapping) {
    std::vector<Entry> result;
    const NodeId end = tree[mapping].next;
    for (NodeId key = mapping + 1; key != end;) {
        const NodeId value = tree[key].next;
        result.push_back({key, value});
        key = tree[value].next;
    }
    return result;
}

NodeId find(const Tree& tree, NodeId mapping, std::string_view key) {
    const NodeId end = tree[mapping].next;
    for (NodeId at = mapping + 1; at != end;) {
        const NodeId value = tree[at].next;
        if (says(tree, at, key)) return value;
        at = tree[value].next;
    }
    return no_node;
}

} // namespace ktask::yaml
