#include "deadline/meaning.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

using Meaning = tl::expected<Interval, text::Problem>;

/// First day of a month counted from January of `year`; `month` may lie outside 1..12.
Date first_of_month(int year, int month) {
    const auto january = std::chrono::year(year) / std::chrono::January;
    return Date((january + std::chrono::months(month - 1)) / 1);
}

/// `count` whole months.
Interval months_from(DeadlineKind kind, int year, int month, int count) {
    const Date end = first_of_month(year, month + count);
    return {kind, first_of_month(year, month), end - std::chrono::days(1)};
}

Interval single_day(Date date) {
    return {DeadlineKind::day, date, date};
}

Interval week_from(Date monday) {
    return {DeadlineKind::week, monday, monday + std::chrono::days(6)};
}

tl::unexpected<text::Problem> no_such_month(const Period& period, int year,
                                            const Surroundings& around) {
    const Figure month = *period.month;
    const bool is_swapped = period.day && period.day->value >= 1 && period.day->value <= 12 &&
                            month.value > 12 && month.value <= 31;
    const text::Message hint =
        is_swapped
            ? text::message("the day comes before the month: {}/{}/{}", month.value,
                            period.day->value, year)
            : text::message("months are 1 to 12: Tháng {}/{}", month.value == 0 ? 1 : 12, year);
    return wrong(month.where,
                 text::message("there is no month {}", text::written(around.text, month.where)),
                 {hint});
}

/// A day that is also named by its weekday has to be that one.
std::optional<text::Problem> wrong_weekday(const Period& period, Date date,
                                           const Surroundings& around) {
    constexpr std::array<std::string_view, 8> names{"Chủ nhật", "thứ Hai", "thứ Ba",  "thứ Tư",
                                                    "thứ Năm",  "thứ Sáu", "thứ Bảy", "Chủ nhật"};
    const unsigned weekday = std::chrono::weekday(date).iso_encoding();
    if (!period.weekday || static_cast<unsigned>(period.weekday->value) == weekday) {
        return std::nullopt;
    }
    return text::Problem{period.weekday->where,
                         text::message("{} is no {}", to_day_month_year(date),
                                       text::written(around.text, period.weekday->where)),
                         {text::message("that day is '{}'", names.at(weekday))}};
}

Meaning meaning_of_day(const Period& period, int year, const Surroundings& around) {
    const Figure month = *period.month;
    if (const auto date = make_date(year, month.value, period.day->value)) {
        if (auto problem = wrong_weekday(period, *date, around)) {
            return tl::unexpected(*std::move(problem));
        }
        return single_day(*date);
    }
    const bool is_early = period.day->value == 0;
    const Date near =
        is_early ? first_of_month(year, month.value) : last_of_month(year, month.value);
    return wrong(
        period.day->where,
        text::message("{} does not exist",
                      fmt::format("{:02}/{:02}/{}", period.day->value, month.value, year)),
        {is_early ? text::message("the first day of that month is {}", to_day_month_year(near))
                  : text::message("the last day of that month is {}", to_day_month_year(near))});
}

Meaning meaning_of_week(const Period& period, int year, const Surroundings& around) {
    const Figure week = *period.number;
    if (const auto monday = monday_of_week(year, week.value)) return week_from(*monday);
    const int last = monday_of_week(year, 53) ? 53 : 52;
    return wrong(week.where,
                 text::message("{} has no week {}", year, text::written(around.text, week.where)),
                 {text::message("its weeks are 1 to {0}: Tuần {0} năm {1}", last, year)});
}

Meaning meaning_of_quarter(const Period& period, int year, const Surroundings& around) {
    const Figure quarter = *period.number;
    if (quarter.value >= 1 && quarter.value <= 4) {
        return months_from(DeadlineKind::quarter, year, 3 * quarter.value - 2, 3);
    }
    return wrong(quarter.where,
                 text::message("there is no quarter {}", text::written(around.text, quarter.where)),
                 {text::message("quarters are I to IV: Quý IV/{}", year)});
}

Meaning meaning_of_half(const Period& period, int year, const Surroundings& around) {
    const Figure half = *period.number;
    if (half.value == 1 || half.value == 2) {
        return months_from(DeadlineKind::half, year, 6 * half.value - 5, 6);
    }
    return wrong(half.where,
                 text::message("there is no half {}", text::written(around.text, half.where)),
                 {text::message("the halves of a year are {0}-H1 and {0}-H2", year)});
}

Meaning meaning_of_months(const Period& period, int year) {
    const Figure count = *period.number;
    if (count.value < 1 || count.value > 11) {
        return wrong(count.where, text::message("{} months are no part of a year", count.value),
                     {text::message(
                         "1 to 11 are, such as 9 tháng đầu năm {0}; the whole is Năm {0}", year)});
    }
    const auto kind = count.value == 6 ? DeadlineKind::half : DeadlineKind::range;
    return months_from(kind, year, period.is_until_year_end ? 13 - count.value : 1, count.value);
}

/// A period counted from today.
Meaning meaning_of_relative(const Period& period, const Surroundings& around) {
    if (!around.context.today) {
        return wrong(period.where,
                     text::message("'{}' is counted from today and cannot stand in a file",
                                   text::written(around.text, period.where)),
                     {text::message("write which one it is, for example Tháng 9/{}",
                                    example_year(around.context))});
    }
    const Date today = *around.context.today;
    const int steps = *period.steps;
    const int year = year_of(today);
    const int month = month_of(today);
    switch (period.unit) {
    case Unit::day:
        return single_day(today + std::chrono::days(steps));
    case Unit::week:
        return week_from(monday_before(today) + std::chrono::weeks(steps));
    case Unit::month:
        return months_from(DeadlineKind::month, year, month + steps, 1);
    case Unit::quarter: {
        const int first = month - (month - 1) % 3;
        return months_from(DeadlineKind::quarter, year, first + 3 * steps, 3);
    }
    default:
        return months_from(DeadlineKind::year, year + steps, 1, 12);
    }
}

Meaning meaning_of_whole(Period period, const Surroundings& around) {
    if (period.steps) return meaning_of_relative(period, around);
    if (auto problem = unsettled(period, around)) return tl::unexpected(*std::move(problem));
    if (period.unit == Unit::day && !period.month) period.month = around.month;
    const auto year = year_of_period(period, around);
    if (!year) return tl::unexpected(year.error());
    if (period.month && (period.month->value < 1 || period.month->value > 12)) {
        return no_such_month(period, *year, around);
    }
    switch (period.unit) {
    case Unit::day:
        return meaning_of_day(period, *year, around);
    case Unit::week:
        return meaning_of_week(period, *year, around);
    case Unit::month:
        return months_from(DeadlineKind::month, *year, period.month->value, 1);
    case Unit::months:
        return meaning_of_months(period, *year);
    case Unit::quarter:
        return meaning_of_quarter(period, *year, around);
    case Unit::half:
        return meaning_of_half(period, *year, around);
    case Unit::year:
        break;
    }
    return months_from(DeadlineKind::year, *year, 1, 12);
}

} // namespace

tl::expected<Interval, text::Problem> meaning_of_period(const Period& period,
                                                        const Surroundings& around) {
    auto whole = meaning_of_whole(period, around);
    if (!whole || period.edge == Edge::none) return whole;
    // Which day an edge is stands in article 146 of the Civil Code 2015.
    const bool is_middle = period.edge == Edge::middle;
    const bool is_month_or_year = period.unit == Unit::month || period.unit == Unit::year;
    if (!is_month_or_year && (is_middle || period.unit != Unit::quarter)) {
        return wrong(
            period.where,
            text::message("'{}' is no certain day", text::written(around.text, period.where)),
            {text::message("the law defines: đầu, giữa (15) and cuối tháng, "
                           "đầu, giữa (30/6) and cuối năm")});
    }
    if (!is_middle) return single_day(period.edge == Edge::first ? *whole->first : *whole->last);
    if (period.unit == Unit::month) return single_day(*whole->first + std::chrono::days(14));
    return single_day(first_of_month(year_of(*whole->first), 7) - std::chrono::days(1));
}

} // namespace ktask::deadline
