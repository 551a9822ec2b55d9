#include "yaml/builder.hpp"

namespace ktask::yaml {

NodeId add_node(Tree& tree, Kind kind, Style style, text::Span span) {
    Node& node = tree.nodes.emplace_back();
    node.kind = kind;
    node.style = style;
    node.begin = static_cast<std::uint32_t>(span.begin);
    node.end = static_cast<std::uint32_t>(span.end);
    node.next = static_cast<NodeId>(tree.nodes.size());
    return node.next - 1;
}

NodeId open_mapping_before(Tree& tree, NodeId key) {
    const Node first = tree[key];
    tree.nodes.push_back(first);
    ++tree.nodes.back().next;
    tree.nodes[key] = {};
    Node& mapping = tree.nodes[key];
    mapping.kind = Kind::mapping;
    mapping.style = Style::block;
    mapping.begin = first.begin;
    mapping.end = first.end;
    return key;
}

void close(Tree& tree, NodeId collection, std::size_t end) {
    tree.nodes[collection].end = static_cast<std::uint32_t>(end);
    tree.nodes[collection].next = static_cast<NodeId>(tree.nodes.size());
}

void keep_value(Tree& tree, NodeId scalar, std::string_view value) {
    tree.kept_values.push_back({scalar, {tree.kept.size(), tree.kept.size() + value.size()}});
    tree.kept.append(value);
}

} // namespace ktask::yaml
