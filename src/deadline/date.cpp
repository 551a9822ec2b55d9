#include "deadline/date.hpp"

#include <algorithm>
#include <charconv>

namespace ktask::deadline {

namespace {

std::chrono::year_month_day calendar(Date date) {
    return std::chrono::year_month_day(date);
}

/// The number with leading zeros.
std::string digits(unsigned number, std::size_t length) {
    std::string out(length, '0');
    for (; length > 0; number /= 10)
        out[--length] = static_cast<char>('0' + number % 10);
    return out;
}

} // namespace

std::optional<Date> make_date(int year, int month, int day) {
    if (year < first_year || year > last_year || month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return Date(date);
}

int year_of(Date date) {
    return static_cast<int>(calendar(date).year());
}

int month_of(Date date) {
    return static_cast<int>(static_cast<unsigned>(calendar(date).month()));
}

int days_in_month(int year, int month) {
    const auto last = calendar(last_of_month(year, month));
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

Date last_of_month(int year, int month) {
    return Date(std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
                std::chrono::last);
}

std::optional<Date> monday_of_week(int year, int week) {
    // ISO 8601: week 1 is the week that holds 4 January, so 28 December always lies in the last
    // week.
    const auto fourth_of_january = make_date(year, 1, 4);
    const auto late_december = make_date(year, 12, 28);
    if (!fourth_of_january || week < 1) return std::nullopt;
    const Date monday = monday_before(*fourth_of_january) + std::chrono::weeks(week - 1);
    if (monday > *late_december) return std::nullopt;
    return monday;
}

Date monday_before(Date date) {
    const std::chrono::weekday weekday(date);
    return date - (weekday - std::chrono::Monday);
}

std::string to_iso(Date date) {
    const auto day = calendar(date);
    return digits(static_cast<unsigned>(static_cast<int>(day.year())), 4) + '-' +
           digits(static_cast<unsigned>(day.month()), 2) + '-' +
           digits(static_cast<unsigned>(day.day()), 2);
}

std::string to_day_month_year(Date date) {
    const auto day = calendar(date);
    return digits(static_cast<unsigned>(day.day()), 2) + '/' +
           digits(static_cast<unsigned>(day.month()), 2) + '/' +
           digits(static_cast<unsigned>(static_cast<int>(day.year())), 4);
}

std::optional<Date> parse_iso_date(std::string_view text) {
    const bool has_shape = text.size() == 10 && text[4] == '-' && text[7] == '-';
    if (!has_shape) return std::nullopt;
    const auto number = [&](std::size_t offset, std::size_t length) {
        int value = 0;
        const char* end = text.data() + offset + length;
        const auto result = std::from_chars(text.data() + offset, end, value);
        return result.ec == std::errc() && result.ptr == end && value >= 0 ? value : -1;
    };
    return make_date(number(0, 4), number(5, 2), number(8, 2));
}

} // namespace ktask::deadline
