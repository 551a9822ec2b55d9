#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "deadline/date.hpp"
#include "programme/programme.hpp"
#include "selection/objection.hpp"

namespace ktask::selection {

/// How people name tasks: "3", "II.3", "2022:3" (the programme's year) or "FILE:3"; "3..5", in the
/// order of the document; a stage of one: "7@kiểm kê", "7@2027-Q2".
struct TaskName {
    std::string programme; ///< year, file or "" for any
    std::string id;
    std::string last{};  ///< the other end of "3..5", or ""
    std::string stage{}; ///< part of its words or the period of its last day, or ""
};

/// Reads a task's name; nothing if it is not one.
std::optional<TaskName> parse_task_name(std::string_view words);

/// Reads the names of tasks; `example_year` is one that a programme might have.
tl::expected<std::vector<TaskName>, Objection> read_task_names(std::span<const std::string> words,
                                                               int example_year);

/// The name without its programme: "7@kiểm kê".
std::string in_programme(const TaskName& name);

/// True if `name` means the programme of this file and year: its year, its file, the file without
/// folders, or what tells that from other files: "2022-tre-em" of "programme-2022-tre-em.yaml".
bool is_named(std::string_view file, int year, std::string_view name);

/// A programme that may be named.
struct Nameable {
    std::string_view file;
    int year = 0; ///< 0 if it cannot be told
};

/// The shortest name of each that means no other of them, its year first: "2022" before "2022:3".
std::vector<std::string> names_apart(std::span<const Nameable> programmes);

/// What is meant of one task.
struct NamedTask {
    bool is_whole = false;           ///< it was named without a stage
    std::vector<std::size_t> stages; ///< in Programme::stages, in their order, each once
};

/// The tasks of one programme that are meant, by their index.
using NamedTasks = std::map<std::size_t, NamedTask>;

/// What is meant in each of the programmes, on a day. Objects to what none of them has, and to a
/// stage or an order that is not certain.
tl::expected<std::vector<NamedTasks>, Objection>
find_tasks(std::span<const TaskName> names, std::span<const programme::Programme> programmes,
           deadline::Date today);

} // namespace ktask::selection
