#include "intake/shown_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>

namespace ktask::intake {

namespace {

constexpr std::int64_t seconds_a_day = 86'400;

std::string as_digits(double number, std::chars_format how, int precision) {
    std::array<char, 400> room = {};
    const auto end = std::to_chars(room.data(), room.data() + room.size(), number, how, precision);
    return {room.data(), end.ptr};
}

std::string general_number(double number) {
    constexpr double longest = 1e15;
    constexpr int digits = 15; // that Excel keeps
    if (std::abs(number) < longest && number == std::trunc(number))
        return as_digits(number == 0 ? 0.0 : number, std::chars_format::fixed, 0);
    return as_digits(number, std::chars_format::general, digits);
}

/// Rounded as people do who see 0.125 and 1.005 in decimals.
std::string rounded(double number, int decimals) {
    constexpr double up = 1 + 4 * std::numeric_limits<double>::epsilon();
    return as_digits(number * up, std::chars_format::fixed, decimals);
}

/// `number` is not negative.
std::string shown_digits(double number, const NumberSection& section) {
    constexpr int most = 30;
    if (section.is_percent) number *= 100;
    for (int i = 0; i < section.thousands; ++i)
        number /= 1000;
    const int decimals = std::min(section.most_decimals, most);
    std::string digits = rounded(number, decimals);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::size_t kept = point + 1 + static_cast<std::size_t>(section.least_decimals);
    while (decimals > 0 && digits.size() > kept && digits.back() == '0')
        digits.pop_back();
    if (section.has_point && decimals == 0) digits += '.';
    const auto integers = static_cast<std::size_t>(std::min(section.integers, most));
    if (point < integers) digits.insert(0, integers - point, '0');
    if (section.integers == 0 && digits.starts_with('0')) digits.erase(0, 1);
    return digits;
}

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string shown_day(std::int64_t day, const NumberSection& section, Epoch epoch) {
    using namespace std::chrono;
    if (epoch == Epoch::from_1900) {
        // Excel believes in 29 February 1900, its day 60.
        if (day < 60) ++day;
        day -= 2;
    } else {
        day += 1460;
    }
    const year_month_day date{sys_days{1900y / January / 1} + days{day}};
    std::string shown;
    if (section.has_day) shown += two_digits(unsigned{date.day()}) + '/';
    if (section.has_day || section.has_month) shown += two_digits(unsigned{date.month()}) + '/';
    return shown + std::to_string(int{date.year()});
}

std::string shown_time(std::int64_t seconds, const NumberSection& section) {
    std::string shown = two_digits(seconds / 3600) + ':' + two_digits(seconds / 60 % 60);
    if (section.has_seconds) shown += ':' + two_digits(seconds % 60);
    return shown;
}

std::string shown_date(double number, const NumberSection& section, Epoch epoch) {
    constexpr double end_of_time = 2'958'466; // 1 January 10000
    if (number < 0 || number >= end_of_time) return general_number(number);
    const std::int64_t seconds = std::llround(number * seconds_a_day);
    const std::int64_t day = seconds / seconds_a_day;
    const std::int64_t time = seconds % seconds_a_day;
    const bool has_date = section.has_day || section.has_month || section.has_year;
    if (!has_date) return shown_time(seconds, section);
    std::string shown = shown_day(day, section, epoch);
    if (section.has_time && time != 0) shown += ' ' + shown_time(time, section);
    return shown;
}

const NumberSection& section_for(double number, const NumberFormat& format) {
    const std::size_t count = format.sections.size();
    if (number < 0 && count > 1) return format.sections[1];
    if (number == 0 && count > 2) return format.sections[2];
    return format.sections[0];
}

} // namespace

std::string shown_number(double number, const NumberFormat& format, Epoch epoch) {
    const NumberSection& section = section_for(number, format);
    if (section.kind == NumberSection::Kind::words) return section.before;
    if (section.kind == NumberSection::Kind::date)
        return section.before + shown_date(number, section, epoch) + section.after;
    // The section for negative numbers has its own sign.
    const bool has_sign = number < 0 && format.sections.size() == 1;
    const double amount = std::abs(number);
    return (has_sign ? "-" : "") + section.before +
           (section.kind == NumberSection::Kind::general ? general_number(amount)
                                                         : shown_digits(amount, section)) +
           section.after;
}

} // namespace ktask::intake
