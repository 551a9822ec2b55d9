#pragma once

#include "cli/edit_programme.hpp"

namespace ktask::cli {

/// The completions of the named tasks and stages go: `reopen`, and `done --take-back`.
EditPlan plan_reopening(const programme::Programme& programme, std::span<const edit::Owner> named,
                        deadline::Date today);

} // namespace ktask::cli
