#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programme/task.hpp"
#include "text/problem.hpp"
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

/// A mapping in its file.
struct Mapping {
    yaml::NodeId node = yaml::no_node;
    bool is_flow = false;
    std::size_t column = 0; ///< of its keys, in block style
    std::vector<yaml::Entry> entries;
};

/// The mapping at a node.
Mapping mapping_at(std::string_view text, const yaml::Tree& tree, yaml::NodeId node);

/// Which of its entries has this key.
std::optional<std::size_t> index_of(const yaml::Tree& tree, const Mapping& mapping,
                                    std::string_view key);

/// A list in its file.
struct List {
    yaml::NodeId node = yaml::no_node;
    bool is_flow = false;
    std::size_t column = 0; ///< of its dashes, in block style
    std::vector<yaml::NodeId> items;
};

/// The list at a node.
List list_at(std::string_view text, const yaml::Tree& tree, yaml::NodeId node);

/// The lists of a text, each taken apart once: one may have very many items that change.
class Lists {
public:
    Lists(std::string_view text, const yaml::Tree& tree) : text_(text), tree_(&tree) {}
    const List& at(yaml::NodeId node);

private:
    std::string_view text_;
    const yaml::Tree* tree_;
    std::map<yaml::NodeId, List> known_;
};

/// Which of its items this is.
std::size_t index_of(const List& list, yaml::NodeId item);

/// Where the dash of an item is, in block style.
std::size_t dash_of(std::string_view text, const yaml::Tree& tree, const List& list,
                    std::size_t index);

/// The column of what an item says, in block style: of its first key if that is beside the dash.
std::size_t item_column(std::string_view text, const yaml::Tree& tree, const List& list,
                        std::size_t index);

/// Something in its file: `inner` from its first byte to its last, and `all` that goes when it is
/// taken out: whole lines in block style, with a comma in flow style.
struct Extent {
    text::Span inner;
    text::Span all;
};

/// The extent of an entry, from its key to the end of its value.
Extent entry_extent(std::string_view text, const yaml::Tree& tree, const Mapping& mapping,
                    std::size_t index);

/// The extent of an item; in block style with the blank lines and comments above it, and the
/// comments below that are its own.
Extent item_extent(std::string_view text, const yaml::Tree& tree, const List& list,
                   std::size_t index);

/// Where something new goes, and what is around it there.
struct InsertionPoint {
    std::size_t offset = 0;
    std::string before;
    std::string after;
};

/// Where an entry goes behind another one: in block style after the last line of that and the
/// comments that belong to it, and where it is the last one to the mapping; in flow style after its
/// value.
InsertionPoint point_behind_entry(std::string_view text, const yaml::Tree& tree,
                                  const Mapping& mapping, std::size_t index);

/// Where an item goes behind another one, without the dash and the blank lines above it.
InsertionPoint point_behind_item(std::string_view text, const yaml::Tree& tree, const List& list,
                                 std::size_t index);

/// True if lines put right below a value would change what it says about its last line breaks.
bool hears_lines_below(std::string_view text, const yaml::Tree& tree, yaml::NodeId value);

/// The start of the line behind the line of `end` and the comments below it that are at `column` or
/// deeper, and so belong to what ends there.
std::size_t after_own_comments(std::string_view text, std::size_t end, std::size_t column);

/// How many blank lines are above an item that is put behind another one: as many as its neighbours
/// have between them, and where that has none, as the parts of the file have.
std::size_t blank_lines_near(std::string_view text, const yaml::Tree& tree, const List& list,
                             std::size_t index);

} // namespace ktask::edit
