#pragma once

#include <cstdint>
#include <optional>

#include "deadline/date.hpp"

namespace ktask::deadline {

/// Why nobody works on a day in Vietnam. Weekends also cover the days before and after Tết.
enum class DayOff : std::uint8_t {
    none,
    weekend,
    new_year,
    tet,
    hung_kings,
    liberation,
    labour,
    national
};

/// Whether `date` is certainly a public holiday, a day off in its lieu, or else a weekend: as the
/// Labour Code 2019 has them in its articles 111 and 112, and as the government has fixed what the
/// law leaves to it. A deadline is never shifted for it, only remarked on.
DayOff day_off(Date date);

/// Whether the holidays of a year are known. Of other years only weekends and the holidays of the
/// solar calendar are.
bool are_holidays_known(int year);

/// The `count`th working day after `day`, or nothing if it depends on holidays that are not known.
std::optional<Date> working_day_after(Date day, int count);

} // namespace ktask::deadline
