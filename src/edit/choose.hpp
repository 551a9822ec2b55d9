#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "edit/owner.hpp"
#include "text/problem.hpp"

namespace ktask::edit {

/// What is named to be done, each once. A task without a stage means the only open one of its
/// stages that has begun, or with `replaces` and none open, the only one; where all are done, the
/// task. Asks which stage is meant where that is not certain. Refuses what is dropped, and a stage
/// of a task that is done as a whole.
tl::expected<std::vector<Owner>, text::Problem>
owners_to_mark(const programme::Programme& programme, std::span<const Owner> named, bool replaces,
               deadline::Date today);

/// What is named to be open again, each once. A task without a stage means its own completion, else
/// that of its only stage that is done; where none is, the task.
tl::expected<std::vector<Owner>, text::Problem>
owners_to_reopen(const programme::Programme& programme, std::span<const Owner> named);

/// What is named to get another deadline, each once. A task without a stage means the only open one
/// of its stages that has begun, or the only open one. Refuses what is dropped.
tl::expected<std::vector<Owner>, text::Problem>
owners_to_extend(const programme::Programme& programme, std::span<const Owner> named,
                 deadline::Date today);

/// What is named to have its latest extension taken back, each once. A task without a stage means
/// itself, else the only one of its stages that was extended.
tl::expected<std::vector<Owner>, text::Problem>
owners_extended(const programme::Programme& programme, std::span<const Owner> named);

/// The tasks that are named; a stage of one is refused, since only whole tasks have what `key`
/// says.
tl::expected<std::vector<Owner>, text::Problem> whole_tasks(const programme::Programme& programme,
                                                            std::span<const Owner> named,
                                                            std::string_view key);

/// Why nothing more happens to a task that was dropped by a day; nothing if it was not.
std::optional<text::Problem> objection_to_dropped(const programme::Programme& programme,
                                                  std::size_t task, deadline::Date today);

} // namespace ktask::edit
