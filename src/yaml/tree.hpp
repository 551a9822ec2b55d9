#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/problem.hpp"

// A text as a tree. Nodes tell what is where; what a scalar says is read in the text when somebody
// asks (`value_of`), because most of it nobody asks for.
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

/// The widest indentation of a literal or folded text that a node can tell.
constexpr std::uint16_t widest_indentation = 0x7fff;

/// One node of the tree. The nodes are in pre-order: a collection's first child follows it at once.
/// The children of a mapping alternate: key, value, key, value.
struct Node {
    std::uint32_t begin = 0; ///< first byte: of the quote, `|`, bracket, first key or dash
    std::uint32_t end = 0; ///< past the last byte: quote, bracket, last leaf; never trailing blanks
    NodeId next = 0;       ///< past the node and all that is in it
    Kind kind = Kind::scalar;
    Style style = Style::plain;
    std::uint16_t is_verbatim : 1 = 0;  ///< of a scalar: its value is in the text as it is
    std::uint16_t indentation : 15 = 0; ///< of the lines of a literal or folded text
};
static_assert(sizeof(Node) == 16);

/// The scanner's "I do not know this": not an error, the second reader may read it.
struct Declined {
    text::Span where;
    text::Message why;
};

/// The value of a scalar that cannot be read in the text: bytes of Tree::kept.
struct KeptValue {
    NodeId node = no_node;
    text::Span where;
};

/// A document as nodes with spans. The text must outlive it.
struct Tree {
    std::string_view text;
    std::vector<Node> nodes;
    std::vector<text::Span>
        comments;            ///< each from `#` to the end of its line, without the line break
    NodeId root = no_node;   ///< no_node: the document is empty
    NodeId middle = no_node; ///< an item from which on a long list might be read by somebody else
    bool has_exact_spans =
        true; ///< false from the second reader, which knows only where nodes begin
    Declined
        declined; ///< why the scanner left the text to the second reader; `why` is empty if not
    std::vector<KeptValue> kept_values; ///< of the second reader only, in the order of the nodes
    std::string kept;

    const Node& operator[](NodeId id) const { return nodes[id]; }
    text::Span span(NodeId id) const { return {nodes[id].begin, nodes[id].end}; }
};

/// The ids of the children of a node, for range-for.
class Children {
public:
    Children(const Tree& tree, NodeId parent)
        : tree_(&tree), first_(parent + 1), end_(tree[parent].next) {}
    /// Some that follow each other, from `first` to before `end`.
    Children(const Tree& tree, NodeId first, NodeId end) : tree_(&tree), first_(first), end_(end) {}
    /// None.
    explicit Children(const Tree& tree) : tree_(&tree), first_(no_node), end_(no_node) {}

    class Iterator {
    public:
        Iterator(const Tree& tree, NodeId at) : tree_(&tree), at_(at) {}
        NodeId operator*() const { return at_; }
        Iterator& operator++() {
            at_ = (*tree_)[at_].next;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return at_ != other.at_; }

    private:
        const Tree* tree_;
        NodeId at_;
    };

    Iterator begin() const { return {*tree_, first_}; }
    Iterator end() const { return {*tree_, end_}; }

private:
    const Tree* tree_;
    NodeId first_;
    NodeId end_;
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

/// Where the value of a scalar is in the text as it is; nothing if it has to be unescaped or
/// folded.
std::optional<text::Span> verbatim_place(const Tree& tree, NodeId scalar);

/// The value of a scalar, unescaped and folded: in the text if it is there as it is, else written
/// into `room`, which it replaces.
std::string_view value_of(const Tree& tree, NodeId scalar, std::string& room);

/// The words of a scalar as they are in the text, where only the white space between them may be
/// another; nothing if some of them are escaped, or this is no scalar.
std::optional<std::string_view> words_in_text(const Tree& tree, NodeId scalar);

/// True if `node` is a scalar with this value.
bool says(const Tree& tree, NodeId node, std::string_view value);

/// An error for each key that stands again in its mapping; the hint names the line of the first.
text::Problems find_duplicate_keys(const Tree& tree);

} // namespace ktask::yaml
