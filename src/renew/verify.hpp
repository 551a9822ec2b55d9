#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "edit/patch.hpp"
#include "renew/plan.hpp"
#include "text/problem.hpp"

namespace ktask::renew {

/// True if a patch takes the byte at `at` out.
bool is_cut(const edit::Patch& patch, std::size_t at);

/// What is wrong with a new text, with its place in the old one, if it does not differ from it in
/// exactly what was planned: values, keys, items and comments.
std::optional<text::Problem> find_flaw(const yaml::Tree& before, const yaml::Tree& after,
                                       const Plan& plan, const edit::Patch& patch,
                                       std::vector<std::string> new_comments);

} // namespace ktask::renew
