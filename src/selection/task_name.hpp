#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <tl/expected.hpp>

#include "programme/programme.hpp"
#include "selection/objection.hpp"

namespace ktask::selection {

/// How people name a task: "3", "II.3", "2022:3" (the programme's year) or "FILE:3".
struct TaskName {
    std::string programme; ///< year, file or "" for any
    std::string id;
};

/// Reads a task's name; nothing if it is not one.
std::optional<TaskName> parse_task_name(std::string_view words);

/// Reads the names of tasks; `example_year` is one that a programme might have.
tl::expected<std::vector<TaskName>, Objection> read_task_names(std::span<const std::string> words,
                                                               int example_year);

/// True if `name` means the programme of this file and year: its year, its file, or the file
/// without folders.
bool is_named(std::string_view file, int year, std::string_view name);

/// The ids, folded, that are meant in each of the programmes. Objects to a name that none of them
/// has.
tl::expected<std::vector<std::unordered_set<std::string>>, Objection>
find_tasks(std::span<const TaskName> names, std::span<const programme::Programme> programmes);

} // namespace ktask::selection
