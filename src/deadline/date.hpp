#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ktask::deadline {

/// A calendar day, without time or time zone.
using Date = std::chrono::sys_days;

/// The years that a day may be in.
constexpr int first_year = 1900;
constexpr int last_year = 2999;

/// The day, or nothing if it does not exist (30 February) or the year is not within 1900..2999.
std::optional<Date> make_date(int year, int month, int day);

int year_of(Date date);
int month_of(Date date);

/// How many days the month has; `month` is 1..12.
int days_in_month(int year, int month);

/// Last day of the month of a year; `month` is 1..12.
Date last_of_month(int year, int month);

/// Monday of week `week` of a year as ISO 8601 counts them, or nothing if the year has no such
/// week.
std::optional<Date> monday_of_week(int year, int week);

/// Monday of the week in which `date` lies.
Date monday_before(Date date);

/// 2022-05-10.
std::string to_iso(Date date);

/// 10/05/2022, as Vietnamese administration writes it.
std::string to_day_month_year(Date date);

/// Exactly YYYY-MM-DD, or nothing.
std::optional<Date> parse_iso_date(std::string_view text);

} // namespace ktask::deadline
