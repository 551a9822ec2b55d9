#include <doctest/doctest.h>

#include <string_view>

#include "deadline/holidays.hpp"

using namespace ktask::deadline;

namespace {

DayOff off(std::string_view day) {
    return day_off(*parse_iso_date(day));
}

} // namespace

TEST_CASE("the holidays of the lunar calendar are known to 2030") {
    for (int year = 2021; year <= 2030; ++year)
        CHECK(are_holidays_known(year));
    CHECK(!are_holidays_known(2020));
    CHECK(!are_holidays_known(2031));
    CHECK(off("2024-02-10") == DayOff::tet);
    CHECK(off("2024-04-18") == DayOff::hung_kings);
    CHECK(off("2030-02-01") == DayOff::tet);
    CHECK(off("2030-04-12") == DayOff::hung_kings);
}

TEST_CASE("a holiday at a weekend has a day off in its lieu, the next that is none already") {
    CHECK(off("2022-01-01") == DayOff::new_year);
    CHECK(off("2022-01-03") == DayOff::new_year);
    CHECK(off("2023-04-29") == DayOff::hung_kings);
    CHECK(off("2023-05-01") == DayOff::labour);
    CHECK(off("2023-05-02") == DayOff::hung_kings);
    CHECK(off("2023-05-03") == DayOff::liberation);
    CHECK(off("2023-05-04") == DayOff::none);
    CHECK(off("2026-04-27") == DayOff::hung_kings);
}

TEST_CASE("of what the government has still to choose only what is off in any case is a holiday") {
    // Tết on a Saturday: one, two or three days off before it, and two in lieu of the weekend.
    CHECK(off("2027-02-03") == DayOff::none);
    CHECK(off("2027-02-04") == DayOff::none);
    CHECK(off("2027-02-05") == DayOff::tet);
    CHECK(off("2027-02-08") == DayOff::tet);
    CHECK(off("2027-02-09") == DayOff::tet);
    CHECK(off("2027-02-10") == DayOff::none);
    // The National Day on a Thursday: the other day off may be Wednesday or Friday.
    CHECK(off("2027-09-01") == DayOff::none);
    CHECK(off("2027-09-02") == DayOff::national);
    CHECK(off("2027-09-03") == DayOff::none);
    // On a Sunday it is Saturday or Monday, and either way two working days are off.
    CHECK(off("2029-09-03") == DayOff::national);
    CHECK(off("2029-09-04") == DayOff::national);
    CHECK(off("2029-09-01") == DayOff::weekend);
}

TEST_CASE("of a year that is not known weekends and the holidays of the solar calendar are") {
    CHECK(off("2031-01-01") == DayOff::new_year);
    CHECK(off("2031-01-23") == DayOff::none);
    CHECK(off("2031-01-25") == DayOff::weekend);
    CHECK(off("2031-09-02") == DayOff::national);
}
