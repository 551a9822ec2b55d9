#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "programme/task.hpp"
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

/// Where a task stands in its file.
struct TaskPlace {
    yaml::NodeId mapping = yaml::no_node;
    bool is_flow = false;
    std::size_t column = 0; ///< of its keys, in block style
    std::vector<yaml::Entry> entries;
    std::optional<std::size_t> done; ///< which entry is the completion
};

/// The places of all tasks, in the order of Programme::tasks.
std::vector<TaskPlace> task_places(std::string_view text, const yaml::Tree& tree);

/// A completion in its file: `entry` from its key to its last byte, and `all` that goes when it is
/// taken out: whole lines in block style, with a comma in flow style.
struct CompletionExtent {
    text::Span entry;
    text::Span all;
};

/// The extent of the completion of a task that has one.
CompletionExtent completion_extent(std::string_view text, const yaml::Tree& tree,
                                   const TaskPlace& task);

/// Where a completion goes that a task does not have yet, and what stands around it there.
struct InsertionPoint {
    std::size_t offset = 0;
    std::string before;
    std::string after;
};

/// In block style after the last line and the comments of the task, in flow style after its last
/// value.
InsertionPoint insertion_point(std::string_view text, const yaml::Tree& tree,
                               const TaskPlace& task);

/// The start of the line behind the line of `end` and the comments below it that stand at `column`
/// or deeper, and so belong to the task.
std::size_t after_own_comments(std::string_view text, std::size_t end, std::size_t column);

} // namespace ktask::edit
