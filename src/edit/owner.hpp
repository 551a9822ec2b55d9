#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "programme/task.hpp"

namespace ktask::edit {

/// What owns a completion: a task, or a stage of one.
struct Owner {
    std::size_t task = 0;                            ///< index in Programme::tasks
    std::optional<std::size_t> stage = std::nullopt; ///< index in Programme::stages
    friend bool operator==(const Owner&, const Owner&) = default;
    friend bool operator<(const Owner& one, const Owner& other) {
        return std::tie(one.task, one.stage) < std::tie(other.task, other.stage);
    }
};

/// Its mapping in the file.
yaml::NodeId item_of(const programme::Programme& programme, const Owner& owner);

/// Its own completion; nothing if it has none.
const programme::Event* completion_of(const programme::Programme& programme, const Owner& owner);

/// Its extensions, in Programme::extensions.
const programme::Slice& extended_of(const programme::Programme& programme, const Owner& owner);

/// The deadline that it had first, in Programme::deadlines; nowhere of a task with stages.
programme::Index first_due_of(const programme::Programme& programme, const Owner& owner);

/// The days of its deadline in force.
const deadline::Interval& due_of(const programme::Programme& programme, const Owner& owner);

/// How people name it: "3", or "7@Báo cáo kiểm kê".
std::string name_of(const programme::Programme& programme, const Owner& owner);

/// The stages of a task in an order of their own: by their place in Programme::stages.
using Stages = std::vector<std::size_t>;

Stages all_stages(const programme::Programme& programme, std::size_t task);

/// Those that are done themselves.
Stages done_stages(const programme::Programme& programme, std::size_t task);

/// Those that keep the task from being done: open ones that fall due, or any that are open if none
/// of the task falls due.
Stages open_stages(const programme::Programme& programme, std::size_t task);

/// True if the first day of a stage has come, of those it had before it was extended too.
bool has_begun(const programme::Programme& programme, std::size_t stage, deadline::Date today);

} // namespace ktask::edit
