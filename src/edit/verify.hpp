#pragma once

#include <span>
#include <string>

#include <tl/expected.hpp>

#include "edit/change.hpp"
#include "edit/patch.hpp"
#include "programme/programme.hpp"

namespace ktask::edit {

/// What `after` says, if it is `before` with these changes and nothing else changed: both readers
/// agree on it, undoing the patch gives the old bytes, every other value and every comment is the
/// same and where it was, the patch touches exactly the lines of what was asked for, and nothing
/// else means anything else. Else what is wrong, with its place in the old text.
tl::expected<programme::Programme, text::Problem> verified(const programme::Programme& before,
                                                           std::string after, const Patch& patch,
                                                           std::span<const Change> changes);

} // namespace ktask::edit
