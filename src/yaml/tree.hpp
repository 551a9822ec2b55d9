#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "text/problem.hpp"

namespace ktask::yaml {

/// What a node is.
enum class Kind : std::uint8_t { scalar, sequence, mapping };

/// How a node is written. An absent value (`key:` and nothing) is an empty plain scalar.
enum class Style : std::uint8_t {
    plain,
    single_quoted,
    double_quoted,
    literal,
    folded,
    block,
    flow
};

using NodeId = std::uint32_t;
/// The id that no node has.
constexpr NodeId no_node = 0xffffffff;

/// One node of the tree. The children of a mapping alternate: key, value, key, value.
struct Node {
    Kind kind = Kind::scalar;
    Style style = Style::plain;
    std::uint32_t begin = 0; ///< first byte: of the quote, `|`, bracket, first key or dash
    std::uint32_t end = 0; ///< past the last byte: quote, bracket, last leaf; never trailing blanks
    std::string_view value; ///< of a scalar: its text, unescaped and folded
    NodeId first_child = no_node;
    NodeId next_sibling = no_node;
};

/// A document as nodes with spans. `value`s point into the text that was read or into `decoded`,
/// so the text must outlive the tree. Move it; a copy would still point into the original's
/// `decoded`.
struct Tree {
    std::vector<Node> nodes;
    std::deque<std::string> decoded;
    std::vector<text::Span>
        comments;          ///< each from `#` to the end of its line, without the line break
    NodeId root = no_node; ///< no_node: the document is empty
    bool has_exact_spans =
        true; ///< false from the second reader, which knows only where nodes begin

    const Node& operator[](NodeId id) const { return nodes[id]; }
    text::Span span(NodeId id) const { return {nodes[id].begin, nodes[id].end}; }
};

/// The ids of the children of a node, for range-for.
class Children {
public:
    Children(const Tree& tree, NodeId parent) : tree_(&tree), first_(tree[parent].first_child) {}

    class Iterator {
    public:
        Iterator(const Tree& tree, NodeId at) : tree_(&tree), at_(at) {}
        NodeId operator*() const { return at_; }
        Iterator& operator++() {
            at_ = (*tree_)[at_].next_sibling;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return at_ != other.at_; }

    private:
        const Tree* tree_;
        NodeId at_;
    };

    Iterator begin() const { return {*tree_, first_}; }
    Iterator end() const { return {*tree_, no_node}; }

private:
    const Tree* tree_;
    NodeId first_;
};

/// One line of a mapping.
struct Entry {
    NodeId key = no_node;
    NodeId value = no_node;
};

/// The entries of a mapping, in the order of the file.
std::vector<Entry> entries(const Tree& tree, NodeId mapping);

/// The value of `key` in a mapping, or no_node.
NodeId find(const Tree& tree, NodeId mapping, std::string_view key);

/// An error for each key that stands again in its mapping. `text` is what the tree was read from:
/// the hint names the line of the first.
text::Problems find_duplicate_keys(const Tree& tree, std::string_view text);

} // namespace ktask::yaml
