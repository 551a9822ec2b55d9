#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "deadline/deadline.hpp"
#include "deadline/phrase.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// A year in a text, and the digits to which it gives way.
struct YearChange {
    text::Span where;
    std::string digits;
    friend bool operator==(const YearChange&, const YearChange&) = default;
};

/// The change by which a year, in four digits or two, becomes one some years later.
YearChange moved_year(const Figure& year, int years);

/// The text with the changes, which come in its order.
std::string changed(std::string_view text, std::span<const YearChange> changes);

/// What makes of a deadline in one programme the same one of a programme some years later: its
/// words stay, and each year that it says moves on, so there is nothing to change in "Thường
/// xuyên". A problem if it would not be the same then: 29 February, "Thứ Sáu ngày 30/6/2023", a
/// week that the year does not have.
tl::expected<std::vector<YearChange>, text::Problem> move_years(std::string_view text, int years,
                                                                const DeadlineContext& before,
                                                                const DeadlineContext& after);

} // namespace ktask::deadline
