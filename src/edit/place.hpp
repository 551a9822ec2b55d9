#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "edit/owner.hpp"
#include "yaml/tree.hpp"

namespace ktask::edit {

/// A programme that can be edited: its text, the exact tree of it, and what it means.
struct Document {
    std::string_view text;
    const yaml::Tree& tree;
    const programme::Programme& programme;
};

/// A programme as a document, which it must outlive.
Document document_of(const programme::Programme& programme);

/// Where what owns a completion stands in its file.
struct OwnerPlace {
    yaml::NodeId mapping = yaml::no_node;
    bool is_flow = false;
    std::size_t column = 0; ///< of its keys, in block style
    std::vector<yaml::Entry> entries;
    std::optional<std::size_t> done; ///< which entry is the completion
};

/// The places of all tasks and their stages, in the order of the file, each task before its stages.
std::vector<OwnerPlace> owner_places(const programme::Programme& programme);

/// Which of the places is that of an owner in their programme.
std::size_t index_of(const std::vector<OwnerPlace>& places, const programme::Programme& programme,
                     const Owner& owner);

/// A completion in its file: `entry` from its key to its last byte, and `all` that goes when it is
/// taken out: whole lines in block style, with a comma in flow style.
struct CompletionExtent {
    text::Span entry;
    text::Span all;
};

/// The extent of the completion of an owner that has one.
CompletionExtent completion_extent(std::string_view text, const yaml::Tree& tree,
                                   const OwnerPlace& owner);

/// Where a completion goes that an owner does not have yet, and what stands around it there.
struct InsertionPoint {
    std::size_t offset = 0;
    std::string before;
    std::string after;
};

/// In block style after the last line and the comments of the owner, in flow style after its last
/// value.
InsertionPoint insertion_point(std::string_view text, const yaml::Tree& tree,
                               const OwnerPlace& owner);

/// The start of the line behind the line of `end` and the comments below it that stand at `column`
/// or deeper, and so belong to the owner.
std::size_t after_own_comments(std::string_view text, std::size_t end, std::size_t column);

} // namespace ktask::edit
