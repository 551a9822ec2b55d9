#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"

namespace ktask::cli {

// What was typed as the value of an option, understood; throws a usage error if it cannot be.

/// A whole number from `least` to `most`.
int read_count(std::string_view option, const std::string& typed, int least, int most);

/// The days that a wording means.
deadline::Interval read_interval(std::string_view option, std::string_view typed,
                                 const deadline::DeadlineContext& context);

/// A single day; `example` is one that would be right.
deadline::Date read_day(std::string_view option, std::string_view typed,
                        const deadline::DeadlineContext& context, const std::string& example);

/// Throws that a value is none of the choices, with a near miss, which may be another name of one,
/// or all of them.
[[noreturn]] void refuse_choice(std::string_view option, std::string_view typed,
                                const std::vector<std::string>& choices,
                                const std::vector<std::string>& other_names = {});

} // namespace ktask::cli
