#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"

namespace ktask::cli {

// What was typed as the value of an option, understood; throws a usage error if it cannot be.

/// A whole number from `least` to `most`, or `otherwise` if nothing was typed.
std::size_t read_count(std::string_view option, const std::string& typed, std::size_t least,
                       std::size_t most, std::size_t otherwise);

/// One of `choices`, or a usage error with a near miss.
void check_choice(std::string_view option, const std::string& typed,
                  const std::vector<std::string>& choices);

/// The parts of a list separated by commas; empty parts are left out.
std::vector<std::string> split_list(std::string_view typed);

/// The days that a wording means.
deadline::Interval read_interval(std::string_view option, std::string_view typed,
                                 const deadline::DeadlineContext& context);

/// A single day; `example` is one that would be right.
deadline::Date read_day(std::string_view option, std::string_view typed,
                        const deadline::DeadlineContext& context, std::string_view example);

} // namespace ktask::cli
