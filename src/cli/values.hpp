#pragma once

#include <optional>
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

/// The first or the last day of what was typed, so that a month can be given on both ends; nothing
/// if nothing was typed. A weekday alone is the latest one, if a period begins there.
enum class End { first, last };
std::optional<deadline::Date> read_end(std::string_view option, End end, const std::string& typed,
                                       deadline::Date today, int example_year);

/// A single day; `example` is one that would be right.
deadline::Date read_day(std::string_view option, std::string_view typed,
                        const deadline::DeadlineContext& context, const std::string& example);

/// Throws that a value is none of the choices, with a near miss, which may be another name of one,
/// or all of them.
[[noreturn]] void refuse_choice(std::string_view option, std::string_view typed,
                                const std::vector<std::string>& choices,
                                const std::vector<std::string>& other_names = {});

} // namespace ktask::cli
