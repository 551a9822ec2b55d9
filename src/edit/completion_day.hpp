#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/completion.hpp"

namespace ktask::edit {

// The day of a completion: whether it is certain, and what is asked where it is not.

/// A reference as it should be, in a year.
std::string example_of(int year);

/// The words, cut if they are long.
std::string in_context(std::string_view words);

/// True if some words speak of a day that cannot be read in them.
bool has_unclear_day(const std::vector<std::string>& references);

/// Asks for the day, because the references do not tell it, or tell several.
text::Problem unclear_day(const std::vector<std::string>& references, int year);

/// A day to come, or before the programme's year.
std::optional<text::Problem> objection_to_day(const CompletionPlan& plan,
                                              const programme::Programme& programme,
                                              deadline::Date today);

/// Asks whether a stage was done before its first day: the evidence may be that of another one.
std::optional<text::Problem> objection_to_start(const CompletionPlan& plan,
                                                const programme::Programme& programme,
                                                deadline::Date today);

} // namespace ktask::edit
