#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/completion.hpp"

namespace ktask::edit {

// The day of an event: whether it is certain, and what is asked where it is not.

/// A reference as it should be, in a year.
std::string example_of(int year);

/// The words, cut if they are long.
std::string in_context(std::string_view words);

/// True if some words speak of a day that cannot be read in them.
bool has_unclear_day(const std::vector<std::string>& references);

/// What it is whose day is asked for.
enum class Asking : std::uint8_t { completion, other };

/// A day that the references do not tell, or of which they tell several; one to come, or before the
/// programme's year.
std::optional<text::Problem> objection_to_day(const Evidence& evidence,
                                              const programme::Programme& programme,
                                              deadline::Date today, Asking asking);

/// Asks whether a stage was done before its first day: the evidence may be that of another one.
std::optional<text::Problem> objection_to_start(const CompletionPlan& plan,
                                                const programme::Programme& programme,
                                                deadline::Date today);

} // namespace ktask::edit
