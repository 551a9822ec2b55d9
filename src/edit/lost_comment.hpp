#pragma once

#include <string>

#include "text/problem.hpp"
#include "yaml/tree.hpp"

namespace ktask::edit {

/// The first comment that has a part in `span`, or nullptr.
const text::Span* comment_in(const yaml::Tree& tree, text::Span span);

/// The refusal to take a comment away with what is under a key.
text::Problem lost_comment(text::Span comment, const std::string& key);

} // namespace ktask::edit
