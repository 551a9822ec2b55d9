#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "selection/filter.hpp"
#include "selection/objection.hpp"

namespace ktask::selection {

/// The condition that all the words of one of the values are beginnings of words in the title or
/// the footnotes, without regard to case and accents.
Condition read_words(std::span<const std::string> values);

/// The condition that one of the values has all of its words in the headings above a task, or is
/// the number of one.
Condition read_section_words(std::span<const std::string> values);

/// The one section of a programme whose heading has all the words, or whose number they are.
/// Objects if there is none, or several.
tl::expected<std::size_t, Objection> find_section(const programme::Programme& programme,
                                                  std::string_view words);

} // namespace ktask::selection
