#include "deadline/holidays.hpp"

#include <algorithm>
#include <array>

namespace ktask::deadline {

namespace {

using namespace std::chrono;

struct Holiday {
    sys_days first;
    sys_days last;
    DayOff why;
};

constexpr sys_days on(int y, unsigned m, unsigned d) {
    return year(y) / month(m) / day(d);
}

/// Days of the lunar calendar and days in lieu, as the Ministry of Labour, Invalids and Social
/// Affairs announced them for 2022 and 2023.
constexpr std::array<Holiday, 10> announced = {{
    {on(2022, 1, 3), on(2022, 1, 3), DayOff::new_year},
    {on(2022, 1, 31), on(2022, 2, 4), DayOff::tet},
    {on(2022, 4, 10), on(2022, 4, 11), DayOff::hung_kings},
    {on(2022, 5, 2), on(2022, 5, 3), DayOff::labour},
    {on(2022, 9, 1), on(2022, 9, 2), DayOff::national},
    {on(2023, 1, 2), on(2023, 1, 2), DayOff::new_year},
    {on(2023, 1, 20), on(2023, 1, 26), DayOff::tet},
    {on(2023, 4, 29), on(2023, 4, 29), DayOff::hung_kings},
    {on(2023, 5, 2), on(2023, 5, 3), DayOff::labour},
    {on(2023, 9, 1), on(2023, 9, 4), DayOff::national},
}};

DayOff fixed_holiday(Date date) {
    const year_month_day parts(date);
    const auto is = [&](unsigned m, unsigned d) {
        return parts.month() == month(m) && parts.day() == day(d);
    };
    if (is(1, 1)) return DayOff::new_year;
    if (is(4, 30)) return DayOff::liberation;
    if (is(5, 1)) return DayOff::labour;
    if (is(9, 2)) return DayOff::national;
    return DayOff::none;
}

} // namespace

DayOff day_off(Date date) {
    const auto* const holiday =
        std::find_if(announced.begin(), announced.end(), [&](const Holiday& candidate) {
            return candidate.first <= date && date <= candidate.last;
        });
    if (holiday != announced.end()) return holiday->why;
    if (const DayOff fixed = fixed_holiday(date); fixed != DayOff::none) return fixed;
    const weekday day(date);
    return day == Saturday || day == Sunday ? DayOff::weekend : DayOff::none;
}

} // namespace ktask::deadline
