#pragma once

#include <span>
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

} // namespace ktask::edit
