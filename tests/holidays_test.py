"""The public holidays that ktask knows, judged by a lunar calendar computed here from the Moon and
the Sun (J. Meeus, Astronomical Algorithms, chapters 25 and 49) and by the days off that the
government announced; a task on each day of eleven years says which of them ktask takes for off.

    python3 tests/holidays_test.py --ktask PATH
"""

import argparse
import datetime
import json
import math
import pathlib
import subprocess
import sys
import tempfile

FIRST_YEAR, LAST_YEAR = 2021, 2030
ONE_DAY = datetime.timedelta(days=1)
HANOI = 7 / 24  # ahead of Greenwich, in days
NOON_OF_2000 = 2451545.0  # 1 January, in Julian days
ORDINAL_OF_2000 = datetime.date(2000, 1, 1).toordinal()

# Of each term of a new moon: its size in days, the power of the Earth's eccentricity, and how often
# the anomalies of the Sun and the Moon, the Moon's latitude and its node are in its angle.
TERMS = [
    (-0.40720, 0, 0, 1, 0, 0), (0.17241, 1, 1, 0, 0, 0), (0.01608, 0, 0, 2, 0, 0),
    (0.01039, 0, 0, 0, 2, 0), (0.00739, 1, -1, 1, 0, 0), (-0.00514, 1, 1, 1, 0, 0),
    (0.00208, 2, 2, 0, 0, 0), (-0.00111, 0, 0, 1, -2, 0), (-0.00057, 0, 0, 1, 2, 0),
    (0.00056, 1, 1, 2, 0, 0), (-0.00042, 0, 0, 3, 0, 0), (0.00042, 1, 1, 0, 2, 0),
    (0.00038, 1, 1, 0, -2, 0), (-0.00024, 1, -1, 2, 0, 0), (-0.00017, 0, 0, 0, 0, 1),
]

# The days off that the Prime Minister agreed to for Tết and for the National Day, as published, but
# for a Sunday between that is off anyway.
ANNOUNCED = {
    2021: [("02-10", "02-16"), ("09-02", "09-03")],
    2022: [("01-31", "02-04"), ("09-01", "09-02")],
    2023: [("01-20", "01-26"), ("09-01", "09-02"), ("09-04", "09-04")],
    2024: [("02-08", "02-14"), ("09-02", "09-03")],
    2025: [("01-27", "01-31"), ("09-01", "09-02")],
    2026: [("02-16", "02-20"), ("09-01", "09-02")],
}


def seconds_of_dynamical_time(year):
    """How far the even time of the planets is ahead of the clocks, for 2005 to 2050."""
    t = year - 2000
    return 62.92 + 0.32217 * t + 0.005589 * t * t


def new_moon(number):
    """The Julian day, in dynamical time, of a new moon counted from that of 6 January 2000."""
    t = number / 1236.85
    eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t
    angles = [math.radians(angle) for angle in (
        2.5534 + 29.10535670 * number - 0.0000014 * t * t,
        201.5643 + 385.81693528 * number + 0.0107582 * t * t,
        160.7108 + 390.67050284 * number - 0.0016118 * t * t,
        124.7746 - 1.56375588 * number + 0.0020672 * t * t)]
    day = 2451550.09766 + 29.530588861 * number + 0.00015437 * t * t
    for size, power, *times in TERMS:
        angle = sum(many * angle for many, angle in zip(times, angles))
        day += size * eccentricity ** power * math.sin(angle)
    return day + 0.000325 * math.sin(math.radians(299.77 + 0.107408 * number))


def longitude_of_sun(day):
    """In degrees from the point of the equinox, on a Julian day in dynamical time."""
    t = (day - NOON_OF_2000) / 36525
    anomaly = math.radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    centre = ((1.914602 - 0.004817 * t) * math.sin(anomaly)
              + (0.019993 - 0.000101 * t) * math.sin(2 * anomaly)
              + 0.000289 * math.sin(3 * anomaly))
    node = math.radians(125.04 - 1934.136 * t)
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
    return (mean + centre - 0.00569 - 0.00478 * math.sin(node)) % 360


def midnight(day):
    """When a day begins in Hà Nội, as a Julian day in dynamical time."""
    julian = NOON_OF_2000 - 0.5 + day.toordinal() - ORDINAL_OF_2000
    return julian - HANOI + seconds_of_dynamical_time(day.year) / 86400


def day_of_new_moon(number):
    moment = new_moon(number)
    year = 2000 + (moment - NOON_OF_2000) / 365.25
    clock = moment - seconds_of_dynamical_time(year) / 86400 + HANOI
    return datetime.date.fromordinal(ORDINAL_OF_2000 + math.floor(clock - NOON_OF_2000 + 0.5))


def month_of_solstice(year):
    """The number of the new moon that begins the eleventh month: the winter solstice is in it."""
    day = datetime.date(year, 12, 18)
    while longitude_of_sun(midnight(day + ONE_DAY)) < 270:
        day += ONE_DAY
    number = round((year - 2000) * 12.3685) + 14
    while day_of_new_moon(number) > day:
        number -= 1
    return number


def first_days(year):
    """The first day of each month of the lunar year that is not an intercalary one. Of thirteen
    months between two solstices that one is the first in which the Sun enters no twelfth."""
    start, end = month_of_solstice(year - 1), month_of_solstice(year)
    days, month, has_to_come = {}, 11, end - start == 13
    for number in range(start + 1, end):
        day, after = day_of_new_moon(number), day_of_new_moon(number + 1)
        twelfths = [longitude_of_sun(midnight(d)) // 30 for d in (day, after)]
        if has_to_come and twelfths[0] == twelfths[1]:
            has_to_come = False
            continue
        month = month % 12 + 1
        days[month] = day
    return days


def span(first, last):
    days = set()
    while first <= last:
        days.add(first)
        first += ONE_DAY
    return days


def is_weekend(day):
    return day.weekday() >= 5


def with_days_in_lieu(days):
    """Article 111.3 of the Labour Code 2019: for each at a weekend, the next working day."""
    off = set(days)
    for day in sorted(filter(is_weekend, days)):
        while is_weekend(day) or day in off:
            day += ONE_DAY
        off.add(day)
    return off


def certain_holidays(year):
    """Article 112, whatever is chosen of what it leaves open; as announced where it was."""
    months = first_days(year)
    national = datetime.date(year, 9, 2)
    tet = months[1]
    fixed = {datetime.date(year, 1, 1), months[3] + 9 * ONE_DAY, datetime.date(year, 4, 30),
             datetime.date(year, 5, 1)}
    if year in ANNOUNCED:
        off = with_days_in_lieu(fixed)
        for first, last in ANNOUNCED[year]:
            off |= span(datetime.date.fromisoformat(f"{year}-{first}"),
                        datetime.date.fromisoformat(f"{year}-{last}"))
        return off
    tets = [span(tet - before * ONE_DAY, tet + (4 - before) * ONE_DAY) for before in (1, 2, 3)]
    nationals = [{national, national - ONE_DAY}, {national, national + ONE_DAY}]
    return with_days_in_lieu(fixed) | set.intersection(*map(with_days_in_lieu, tets)) \
        | set.intersection(*map(with_days_in_lieu, nationals))


def expected(year):
    """Day → whether it is a holiday (else it is a weekend)."""
    if FIRST_YEAR <= year <= LAST_YEAR:
        holidays = certain_holidays(year)
    else:
        holidays = {datetime.date(year, *day) for day in ((1, 1), (4, 30), (5, 1), (9, 2))}
    days = span(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    return {day: day in holidays for day in days if day in holidays or is_weekend(day)}


def programme_of(days):
    lines = ["ktask: 1", f"programme: {{title: Ngày nghỉ, year: {days[0].year}}}",
             "agencies: {a: {name: A}}", "tasks:"]
    for number, day in enumerate(days, 1):
        lines.append(f"  - {{id: {number}, title: Việc, lead: a, due: {day}}}")
    return "\n".join(lines) + "\n"


def days_off(ktask, days):
    """What the binary says of each day: its reason, if it is off."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "programme.yaml"
        path.write_text(programme_of(days), encoding="utf-8")
        command = [ktask, "-f", path, "report", "--format", "json", "--today",
                   str(days[-1] + ONE_DAY)]
        out = subprocess.run(command, check=True, capture_output=True).stdout
    return {datetime.date.fromisoformat(entry["last"]): entry["why"]
            for entry in json.loads(out)["last_days_off"]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ktask", type=pathlib.Path, required=True)
    ktask = parser.parse_args().ktask.resolve()
    days = sorted(span(datetime.date(FIRST_YEAR, 1, 1), datetime.date(LAST_YEAR + 1, 12, 31)))
    said = days_off(ktask, days)
    wanted = {}
    for year in range(FIRST_YEAR, LAST_YEAR + 2):
        wanted |= expected(year)
    failures = []
    for day in days:
        is_holiday = said.get(day, "weekend") != "weekend"
        if (day in said, is_holiday) != (day in wanted, wanted.get(day, False)):
            failures.append(f"{day}: ktask says {said.get(day, 'none')}, off: {day in wanted}, "
                            f"a holiday: {wanted.get(day, False)}")
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        months = first_days(year)
        for day, why in ((months[1], "tet"), (months[3] + 9 * ONE_DAY, "hung-kings")):
            if said.get(day) != why:
                failures.append(f"{day} is {why}, ktask says {said.get(day, 'none')}")
    for failure in failures:
        print(failure)
    print(f"{len(days)} days, {len(failures)} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
