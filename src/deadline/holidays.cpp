#include "deadline/holidays.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace ktask::deadline {

namespace {

using namespace std::chrono;

/// How the government lays the days that the law leaves to it (article 112.3).
struct Choice {
    int days_before_tet = 1;         ///< how many of the five belong to the old year
    bool is_before_national = false; ///< the second day of the National Day is 1, not 3 September
};

/// The holidays of the lunar calendar in one year: the first day of its first month and the tenth
/// of its third, in the time of Hà Nội (Decision 121/CP of 1967). `choice` is there once it has
/// been announced, which is a year ahead at most.
struct LunarYear {
    int number;
    sys_days tet;
    sys_days hung_kings;
    std::optional<Choice> choice;
};

constexpr sys_days on(int y, unsigned m, unsigned d) {
    return year(y) / month(m) / day(d);
}

/// From 2021 on, when the Labour Code 2019 came into force.
constexpr std::array<LunarYear, 10> lunar_years = {{
    {2021, on(2021, 2, 12), on(2021, 4, 21), Choice{2, false}},
    {2022, on(2022, 2, 1), on(2022, 4, 10), Choice{1, true}},
    {2023, on(2023, 1, 22), on(2023, 4, 29), Choice{2, true}},
    {2024, on(2024, 2, 10), on(2024, 4, 18), Choice{2, false}},
    {2025, on(2025, 1, 29), on(2025, 4, 7), Choice{2, true}},
    {2026, on(2026, 2, 17), on(2026, 4, 26), Choice{1, true}},
    {2027, on(2027, 2, 6), on(2027, 4, 16), std::nullopt},
    {2028, on(2028, 1, 26), on(2028, 4, 4), std::nullopt},
    {2029, on(2029, 2, 13), on(2029, 4, 23), std::nullopt},
    {2030, on(2030, 2, 2), on(2030, 4, 12), std::nullopt},
}};

/// What the government may choose: of Tết one to three days in the old year, of the National Day
/// either neighbour.
constexpr std::array<Choice, 6> choices = {
    {{1, false}, {1, true}, {2, false}, {2, true}, {3, false}, {3, true}}};

bool is_weekend(Date date) {
    const weekday day(date);
    return day == Saturday || day == Sunday;
}

/// The holidays of a year under one choice: eleven by article 112, and at most one in lieu of each.
struct Holidays {
    struct Holiday {
        Date date;
        DayOff why = DayOff::none;
    };
    std::array<Holiday, 22> days;
    std::size_t count = 0;
};

void add(Holidays& holidays, Date first, int length, DayOff why) {
    for (int i = 0; i < length; ++i)
        holidays.days.at(holidays.count++) = {first + days(i), why};
}

DayOff why_off(const Holidays& holidays, Date date) {
    for (std::size_t i = 0; i < holidays.count; ++i) {
        if (holidays.days.at(i).date == date) return holidays.days.at(i).why;
    }
    return DayOff::none;
}

/// Article 111.3: for a holiday at a weekend the next working day is off.
void add_days_in_lieu(Holidays& holidays) {
    const std::size_t count = holidays.count;
    for (std::size_t i = 0; i < count; ++i) {
        const auto [date, why] = holidays.days.at(i);
        if (!is_weekend(date)) continue;
        Date next = date;
        while (is_weekend(next) || why_off(holidays, next) != DayOff::none)
            next += days(1);
        add(holidays, next, 1, why);
    }
}

Holidays holidays_of(const LunarYear& lunar, Choice choice) {
    const int y = lunar.number;
    Holidays holidays;
    add(holidays, on(y, 1, 1), 1, DayOff::new_year);
    add(holidays, lunar.tet - days(choice.days_before_tet), 5, DayOff::tet);
    add(holidays, lunar.hung_kings, 1, DayOff::hung_kings);
    add(holidays, on(y, 4, 30), 1, DayOff::liberation);
    add(holidays, on(y, 5, 1), 1, DayOff::labour);
    add(holidays, on(y, 9, choice.is_before_national ? 1 : 2), 2, DayOff::national);
    add_days_in_lieu(holidays);
    return holidays;
}

const LunarYear* lunar_year(int number) {
    const auto* const found =
        std::find_if(lunar_years.begin(), lunar_years.end(),
                     [&](const LunarYear& lunar) { return lunar.number == number; });
    return found == lunar_years.end() ? nullptr : found;
}

/// The holiday that `date` is however the government chooses.
DayOff certain_holiday(Date date, const LunarYear& lunar) {
    if (lunar.choice) return why_off(holidays_of(lunar, *lunar.choice), date);
    DayOff why = DayOff::none;
    for (const Choice& choice : choices) {
        why = why_off(holidays_of(lunar, choice), date);
        if (why == DayOff::none) break;
    }
    return why;
}

/// True if it is left to the government, or not known, whether `date` is a holiday.
bool is_uncertain(Date date, const LunarYear* lunar) {
    if (lunar == nullptr) return true;
    if (lunar->choice || is_weekend(date)) return false;
    return certain_holiday(date, *lunar) == DayOff::none &&
           std::any_of(choices.begin(), choices.end(), [&](const Choice& choice) {
               return why_off(holidays_of(*lunar, choice), date) != DayOff::none;
           });
}

DayOff solar_holiday(Date date) {
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
    const LunarYear* const lunar = lunar_year(year_of(date));
    const DayOff holiday = lunar != nullptr ? certain_holiday(date, *lunar) : solar_holiday(date);
    if (holiday != DayOff::none) return holiday;
    return is_weekend(date) ? DayOff::weekend : DayOff::none;
}

bool are_holidays_known(int year) {
    return lunar_year(year) != nullptr;
}

std::optional<Date> working_day_after(Date day, int count) {
    while (count > 0) {
        day += days(1);
        if (is_uncertain(day, lunar_year(year_of(day)))) return std::nullopt;
        if (day_off(day) == DayOff::none) --count;
    }
    return day;
}

} // namespace ktask::deadline
