#include "programme/deadline_meaning.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace ktask {

namespace {

using Meaning = tl::expected<Interval, Problem>;

constexpr int first_year = 1900;
constexpr int last_year = 2999;

/// What a period is read against: its text, what it may lean on, and the other end of its range.
struct Surroundings {
    std::string_view text;
    const DeadlineContext& context;
    std::optional<Figure> year;
    std::optional<Figure> month;
    bool is_of_days = false; ///< the other end is certainly a day
};

tl::unexpected<Problem> wrong(Span where, std::string what, std::string hint) {
    return tl::unexpected(Problem{where, std::move(what), std::move(hint)});
}

/// First day of a month counted from January of `year`; `month` may lie outside 1..12.
Date first_of_month(int year, int month) {
    const auto january = std::chrono::year(year) / std::chrono::January;
    return Date((january + std::chrono::months(month - 1)) / 1);
}

/// `count` whole months.
Interval months_from(DeadlineKind kind, int year, int month, int count) {
    const Date end = first_of_month(year, month + count);
    return {kind, first_of_month(year, month), end - std::chrono::days(1), false};
}

Interval single_day(Date date) {
    return {DeadlineKind::day, date, date, false};
}

Interval week_from(Date monday) {
    return {DeadlineKind::week, monday, monday + std::chrono::days(6), false};
}

/// The year that an example in a hint should have.
int example_year(const DeadlineContext& context) {
    if (context.year) return *context.year;
    return context.today ? year_of(*context.today) : 2022;
}

tl::expected<int, Problem> checked_year(const Figure& year, const Surroundings& around) {
    if (year.value >= first_year && year.value <= last_year) return year.value;
    const auto digits = written(around.text, year.where);
    if (digits.size() == 2) {
        return wrong(year.where, fmt::format("the year '{}' has only two digits", digits),
                     fmt::format("write all four: {}", 2000 + year.value));
    }
    return wrong(year.where, fmt::format("there is no year {}", digits),
                 fmt::format("years are {} to {}", first_year, last_year));
}

tl::unexpected<Problem> missing_year(Span where, const Surroundings& around) {
    const std::string words(written(around.text, where));
    const bool has_word = words.ends_with("năm") || words.ends_with("nam");
    return wrong(where, "the year is missing",
                 fmt::format("for example: {}{}{}", words, has_word ? " " : " năm ",
                             example_year(around.context)));
}

tl::expected<int, Problem> year_of_period(const Period& period, const Surroundings& around) {
    if (period.year) return checked_year(*period.year, around);
    if (period.is_of_this_year && around.context.today) return year_of(*around.context.today);
    if (around.year && !period.is_of_this_year) return checked_year(*around.year, around);
    if (around.context.year) return *around.context.year;
    return missing_year(period.where, around);
}

tl::unexpected<Problem> no_such_month(const Period& period, int year, const Surroundings& around) {
    const Figure month = *period.month;
    const bool is_swapped = period.day && period.day->value >= 1 && period.day->value <= 12 &&
                            month.value > 12 && month.value <= 31;
    const std::string hint = is_swapped ? fmt::format("the day comes before the month: {}/{}/{}",
                                                      month.value, period.day->value, year)
                                        : fmt::format("months are 1 to 12: Tháng {}/{}",
                                                      month.value == 0 ? 1 : 12, year);
    return wrong(month.where,
                 fmt::format("there is no month {}", written(around.text, month.where)), hint);
}

Meaning meaning_of_day(const Period& period, int year) {
    const Figure month = *period.month;
    if (const auto date = make_date(year, month.value, period.day->value)) return single_day(*date);
    const bool is_early = period.day->value == 0;
    const Date near =
        is_early ? first_of_month(year, month.value) : last_of_month(year, month.value);
    return wrong(period.day->where,
                 fmt::format("{:02}/{:02}/{} does not exist", period.day->value, month.value, year),
                 fmt::format("the {} day of that month is {}", is_early ? "first" : "last",
                             to_day_month_year(near)));
}

Meaning meaning_of_week(const Period& period, int year, const Surroundings& around) {
    const Figure week = *period.number;
    if (const auto monday = monday_of_week(year, week.value)) return week_from(*monday);
    const int last = monday_of_week(year, 53) ? 53 : 52;
    return wrong(week.where,
                 fmt::format("{} has no week {}", year, written(around.text, week.where)),
                 fmt::format("its weeks are 1 to {0}: Tuần {0} năm {1}", last, year));
}

Meaning meaning_of_quarter(const Period& period, int year, const Surroundings& around) {
    const Figure quarter = *period.number;
    if (quarter.value >= 1 && quarter.value <= 4) {
        return months_from(DeadlineKind::quarter, year, 3 * quarter.value - 2, 3);
    }
    return wrong(quarter.where,
                 fmt::format("there is no quarter {}", written(around.text, quarter.where)),
                 fmt::format("quarters are I to IV: Quý IV/{}", year));
}

Meaning meaning_of_half(const Period& period, int year, const Surroundings& around) {
    const Figure half = *period.number;
    if (half.value == 1 || half.value == 2) {
        return months_from(DeadlineKind::half, year, 6 * half.value - 5, 6);
    }
    return wrong(half.where, fmt::format("there is no half {}", written(around.text, half.where)),
                 fmt::format("the halves of a year are {0}-H1 and {0}-H2", year));
}

Meaning meaning_of_months(const Period& period, int year) {
    const Figure count = *period.number;
    if (count.value < 1 || count.value > 11) {
        return wrong(
            count.where, fmt::format("{} months are no part of a year", count.value),
            fmt::format("1 to 11 are, such as 9 tháng đầu năm {0}; the whole is Năm {0}", year));
    }
    const auto kind = count.value == 6 ? DeadlineKind::half : DeadlineKind::range;
    return months_from(kind, year, period.is_until_year_end ? 13 - count.value : 1, count.value);
}

/// A period counted from today.
Meaning meaning_of_relative(const Period& period, const Surroundings& around) {
    if (!around.context.today) {
        return wrong(period.where,
                     fmt::format("'{}' is counted from today and cannot stand in a file",
                                 written(around.text, period.where)),
                     fmt::format("write which one it is, for example Tháng 9/{}",
                                 example_year(around.context)));
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

/// What the numbers of a period do not settle, before a year is looked for.
std::optional<Problem> unsettled(const Period& period, const Surroundings& around) {
    if (period.unit != Unit::day) return std::nullopt;
    const std::string words(written(around.text, period.where));
    const int year = example_year(around.context);
    if (period.is_bare && !period.year && !around.is_of_days) {
        const std::string hint =
            period.month
                ? fmt::format("for a day: ngày {}/{}", words, year)
                : fmt::format("for example: Tháng {0}/{1}, or ngày {0}/5/{1}", words, year);
        const std::string what =
            period.month ? fmt::format("'{}' is not certainly a day", words)
                         : fmt::format("'{}' may be a day, a month or a quarter", words);
        return Problem{period.where, what, hint};
    }
    if (!period.month && !around.month) {
        return Problem{period.where, "the month is missing",
                       fmt::format("for example: ngày {}/5/{}",
                                   written(around.text, period.day->where), year)};
    }
    return std::nullopt;
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
        return meaning_of_day(period, *year);
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

/// "Đầu", "giữa" and "cuối" as article 146 of the Civil Code 2015 defines them.
Meaning meaning_of_period(const Period& period, const Surroundings& around) {
    auto whole = meaning_of_whole(period, around);
    if (!whole || period.edge == Edge::none) return whole;
    if (period.edge == Edge::first) return single_day(*whole->first);
    if (period.edge == Edge::last) return single_day(*whole->last);
    if (period.unit == Unit::month) return single_day(*whole->first + std::chrono::days(14));
    if (period.unit == Unit::year)
        return single_day(first_of_month(year_of(*whole->last), 7) - std::chrono::days(1));
    return wrong(period.where, "only a month and a year have a day that is their middle",
                 "for example: Giữa tháng 9/2022 (day 15), Giữa năm 2022 (30/06)");
}

Meaning meaning_of_range(const Phrase& phrase, std::string_view text,
                         const DeadlineContext& context) {
    const bool is_open = !phrase.period || !phrase.end;
    if (is_open && !context.today) {
        return wrong(phrase.where, "a range in a file needs both ends",
                     "for example: 2022-03..2022-05, or 'by 2022-05'");
    }
    const auto is_day = [](const std::optional<Period>& period) {
        return period && period->unit == Unit::day && !period->steps &&
               (!period->is_bare || period->year);
    };
    Interval range{DeadlineKind::range, std::nullopt, std::nullopt, false};
    if (phrase.period) {
        Surroundings around{text, context, std::nullopt, std::nullopt, is_day(phrase.end)};
        if (phrase.end) around.year = phrase.end->year;
        if (phrase.end && phrase.end->unit == Unit::day) around.month = phrase.end->month;
        const auto start = meaning_of_period(*phrase.period, around);
        if (!start) return start;
        range.first = start->first;
    }
    if (phrase.end) {
        const Surroundings around{text, context, std::nullopt, std::nullopt, is_day(phrase.period)};
        const auto end = meaning_of_period(*phrase.end, around);
        if (!end) return end;
        range.last = end->last;
    }
    if (!is_open && *range.first > *range.last) {
        return wrong(phrase.where,
                     fmt::format("the range starts on {}, after its end on {}",
                                 to_day_month_year(*range.first), to_day_month_year(*range.last)),
                     "the earlier day comes first");
    }
    return range;
}

Meaning meaning_of_ongoing(const Phrase& phrase, const Surroundings& around) {
    Period year;
    year.unit = Unit::year;
    year.year = phrase.year;
    year.where = phrase.where;
    auto interval = meaning_of_whole(year, around);
    if (!interval) return interval;
    interval->kind = DeadlineKind::ongoing;
    interval->is_recurring = phrase.relation == Relation::recurring;
    return interval;
}

} // namespace

tl::expected<Interval, Problem> meaning_of(const Phrase& phrase, std::string_view text,
                                           const DeadlineContext& context) {
    const Surroundings alone{text, context, std::nullopt, std::nullopt, false};
    const bool is_ongoing =
        phrase.relation == Relation::ongoing || phrase.relation == Relation::recurring;
    if (is_ongoing) return meaning_of_ongoing(phrase, alone);
    if (phrase.relation == Relation::range) return meaning_of_range(phrase, text, context);
    auto interval = meaning_of_period(*phrase.period, alone);
    if (!interval || phrase.relation == Relation::within) return interval;
    const bool is_before = phrase.relation == Relation::before;
    if (is_before) interval->last = *interval->first - std::chrono::days(1);
    interval->kind = is_before ? DeadlineKind::before : DeadlineKind::by;
    interval->first.reset();
    return interval;
}

} // namespace ktask
