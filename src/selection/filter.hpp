#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "programme/programme.hpp"
#include "programme/state.hpp"
#include "selection/selected.hpp"
#include "text/problem.hpp"

namespace ktask::selection {

/// How people name a task: "3", "2022:3" (the programme's year) or "FILE:3".
struct TaskName {
    std::string programme; ///< year, file or "" for any
    int id = 0;
};

/// Reads a task's name; nothing if it is not one.
std::optional<TaskName> parse_task_name(std::string_view words);

/// True if `name` means this programme: its year, its file, or the file without folders.
bool is_named(const programme::Programme& programme, std::string_view name);

/// What tasks are ordered by.
enum class SortKey { document, due, id, lead, state };

/// Which tasks are wanted, in which order. Several values of one member: any of them; different
/// members: all of them. An empty member wants everything.
struct Filter {
    std::vector<TaskName> ids{};
    std::vector<deadline::Interval> due{};        ///< the last day lies in it
    std::vector<deadline::Interval> due_by{};     ///< the last day is not after its last day
    std::vector<deadline::Interval> due_before{}; ///< the last day is before its first day
    std::vector<programme::State> states{};
    bool overdue = false;
    bool open = false; ///< not done, ongoing ones too
    bool ongoing = false;
    bool due_soon = false;
    std::vector<std::string> agencies{}; ///< lead, coordinating or through a group
    std::vector<std::string> leads{};
    std::vector<std::string> coordinating{};
    std::vector<std::string> texts{}; ///< each: beginnings of words of title or footnotes
    SortKey sort = SortKey::document;
    bool reverse = false;
};

/// The tasks of the programmes, which must outlive the result, that the filter wants. Refuses ids
/// and agencies that are unknown or ambiguous.
tl::expected<std::vector<Selected>, text::Problem>
select(std::span<const programme::Programme> programmes, const Filter& filter, deadline::Date today,
       int soon_days);

} // namespace ktask::selection
