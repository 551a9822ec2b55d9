#pragma once

#include <cstddef>
#include <string_view>

#include "yaml/tree.hpp"

// How a tree grows, node by node in the order of the text.
namespace ktask::yaml {

/// A node that has nothing in it, behind all others.
NodeId add_node(Tree& tree, Kind kind, Style style, text::Span span);

/// A block mapping of which the first key is known: the scalar that was added last. The key moves
/// to the id behind that of the mapping, which is the one that it had.
NodeId open_mapping_before(Tree& tree, NodeId key);

/// Everything that was added since `collection` is in it, and it ends at `end`.
void close(Tree& tree, NodeId collection, std::size_t end);

/// The scalar that was added last has a value that its text does not tell.
void keep_value(Tree& tree, NodeId scalar, std::string_view value);

} // namespace ktask::yaml
