#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "text/problem.hpp"
#include "yaml/tree.hpp"

namespace ktask::renew {

/// One entry of a mapping, or item of a list, in its text.
struct Child {
    yaml::NodeId name = yaml::no_node; ///< of an entry its key, of an item itself
    yaml::NodeId value = yaml::no_node;
    std::size_t begin = 0; ///< of its key or its dash; in brackets of the item
    std::size_t end = 0;   ///< of its value
};

/// The children of a collection, in its order.
std::vector<Child> children_of(const yaml::Tree& tree, yaml::NodeId collection);

/// The end of the last line of a child in block style, with the comments below it that are deeper
/// than `column`.
std::size_t end_with_comments(std::string_view text, std::size_t end, std::size_t column);

/// The end of the line before that of `at`, without its line break; nothing on the first line.
std::optional<std::size_t> end_of_line_before(std::string_view text, std::size_t at);

/// What is to be cut out of a collection, in its order: the children of which `goes` says so.
std::vector<text::Span> cuts_of(const yaml::Tree& tree, yaml::NodeId collection,
                                const std::vector<Child>& children, const std::vector<bool>& goes);

} // namespace ktask::renew
