#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "selection/filter.hpp"

namespace ktask::selection {

/// The condition that all the words of one of the values are beginnings of words in the title or
/// the footnotes, without regard to case and accents.
Condition read_words(std::span<const std::string> values);

/// The condition that one of the values has all of its words in the headings above a task, or is
/// the number of one.
Condition read_section_words(std::span<const std::string> values);

} // namespace ktask::selection
