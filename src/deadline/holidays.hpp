#pragma once

#include <string_view>

#include "deadline/date.hpp"

namespace ktask::deadline {

/// Why nobody works on a day in Vietnam. Weekends also cover the days before and after Tết.
enum class DayOff { none, weekend, new_year, tet, hung_kings, liberation, labour, national };

/// Whether `date` is a weekend or a public holiday: fixed ones by the Labour Code 2019, art. 112;
/// those of the lunar calendar, and days given in lieu, for the years that have been announced
/// (2022 and 2023). A deadline is never shifted for it, only remarked on.
DayOff day_off(Date date);

} // namespace ktask::deadline
