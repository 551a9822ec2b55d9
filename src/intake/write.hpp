#pragma once

#include <string>

#include "intake/draft.hpp"

namespace ktask::intake {

/// A draft as a programme file, laid out as a person would: long texts folded, quotes only where
/// they are needed, a blank line between tasks. What has no place stands as a comment where it was,
/// and so does what has to be looked at.
std::string written(const Draft& draft, const std::string& source);

} // namespace ktask::intake
