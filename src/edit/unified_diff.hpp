#pragma once

#include <string>
#include <string_view>

#include "edit/patch.hpp"

namespace ktask::edit {

/// A unified diff of what the patch does to a text, as `patch` and `git apply` take it; "" if it
/// does nothing. `name` is the path of the file.
std::string unified_diff(const Patch& patch, std::string_view text, std::string_view name);

} // namespace ktask::edit
