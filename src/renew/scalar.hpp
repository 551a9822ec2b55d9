#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/move.hpp"
#include "renew/plan.hpp"
#include "text/problem.hpp"
#include "yaml/tree.hpp"

namespace ktask::renew {

/// Where bytes of a scalar's value are in the text. Spaces are nowhere, because folding makes them
/// of line breaks, so each part must begin and end in something else.
std::vector<text::Span> places_of(const yaml::Tree& tree, yaml::NodeId scalar,
                                  std::string_view value, std::span<const text::Span> parts);

/// A scalar on one line that says `value`: plain if that is certain in any place, else in double
/// quotes.
std::string written_scalar(std::string_view value);

/// The value with the years of a text changed, digit by digit.
NewValue with_years(const yaml::Tree& tree, yaml::NodeId scalar, std::string_view value,
                    std::span<const deadline::YearChange> changes);

/// Another value in the place of a scalar.
NewValue replaced(const yaml::Tree& tree, yaml::NodeId scalar, std::string_view value);

} // namespace ktask::renew
