#include "deadline/meaning.hpp"

#include <algorithm>

#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

using DayRead = tl::expected<RuleDay, text::Problem>;

constexpr int leap_year = 2024;

/// True if a year has a whole number of so many months.
bool is_of_year(int months) {
    return months <= 12 && 12 % months == 0;
}

tl::unexpected<text::Problem> no_day_of(const Period& period, const Recurrence& recurrence,
                                        const Surroundings& around, text::Message hint) {
    return wrong(period.where,
                 text::message("'{}' is no certain day of '{}'",
                               text::written(around.text, period.where),
                               text::written(around.text, recurrence.where)),
                 {std::move(hint)});
}

/// The day of a month, which the longest month has.
DayRead day_of_month(const Period& period, const Surroundings& around) {
    const Figure day = *period.day;
    if (day.value >= 1 && day.value <= 31) return RuleDay{0, day.value};
    return wrong(day.where,
                 text::message("no month has a day {}", text::written(around.text, day.where)),
                 {text::message("days are 1 to 31; of a shorter month 31 is the last day")});
}

DayRead day_of_week(const Period& period, const Recurrence& recurrence,
                    const Surroundings& around) {
    if (period.weekday && !period.day) return RuleDay{0, period.weekday->value};
    return no_day_of(period, recurrence, around, text::message("for example: thứ Sáu hằng tuần"));
}

DayRead day_of_months(const Period& period, const Recurrence& recurrence,
                      const Surroundings& around) {
    const int months = recurrence.rule.every;
    const bool is_plain_day = period.unit == Unit::day && period.day && !period.weekday;
    if (is_plain_day && months == 1 && !period.month && !period.month_of_quarter) {
        return day_of_month(period, around);
    }
    const Figure* const month = period.month_of_quarter ? &*period.month_of_quarter
                                : period.month          ? &*period.month
                                                        : nullptr;
    const bool is_in_cycle = is_plain_day && month != nullptr && months > 1 && is_of_year(months) &&
                             month->value >= 1 && month->value <= months &&
                             (!period.month_of_quarter || months == 3);
    if (!is_in_cycle) {
        return no_day_of(period, recurrence, around,
                         months == 1 ? text::message("for example: ngày 20 hằng tháng")
                                     : text::message("for example: ngày 25 tháng cuối quý"));
    }
    auto day = day_of_month(period, around);
    if (!day) return day;
    return RuleDay{month->value, day->day};
}

/// Of a month or a quarter its last day, or the first if the work is to be done before.
DayRead day_of_year(const Period& period, const Recurrence& recurrence,
                    const Surroundings& around) {
    const bool may_be = (period.unit == Unit::day && period.day && period.month) ||
                        period.unit == Unit::month || period.unit == Unit::quarter ||
                        period.unit == Unit::half;
    if (!may_be || period.weekday) {
        return no_day_of(period, recurrence, around,
                         text::message("for example: ngày 15/6 hằng năm, tháng 12 hằng năm"));
    }
    // The day has to be one of some year, 29 February too.
    const DeadlineContext some_year{leap_year, make_date(leap_year, 1, 1)};
    const auto days = meaning_of_period(period, {around.text, some_year});
    if (!days) return tl::unexpected(days.error());
    const bool is_before = recurrence.rule.relation == RuleRelation::before;
    const std::chrono::year_month_day day(is_before ? *days->first : *days->last);
    return RuleDay{static_cast<int>(static_cast<unsigned>(day.month())),
                   static_cast<int>(static_cast<unsigned>(day.day()))};
}

DayRead day_of_rule(const Period& period, const Recurrence& recurrence,
                    const Surroundings& around) {
    switch (recurrence.rule.cycle) {
    case Cycle::week:
        return day_of_week(period, recurrence, around);
    case Cycle::month:
        return day_of_months(period, recurrence, around);
    case Cycle::year:
        return day_of_year(period, recurrence, around);
    case Cycle::day:
        break;
    }
    return no_day_of(period, recurrence, around, text::message("for example: hằng ngày"));
}

/// "Cuối mỗi quý": the last day of its last month.
RuleDay day_of_edge(const Recurrence& recurrence) {
    const Rule& rule = recurrence.rule;
    const bool is_first = recurrence.edge == Edge::first;
    if (rule.cycle == Cycle::week) return {0, is_first ? 1 : 7};
    const int months = rule.cycle == Cycle::year ? 12 : rule.every;
    const int month = is_first ? 1 : months;
    return {months == 1 ? 0 : month, is_first ? 1 : 31};
}

} // namespace

tl::expected<Rule, text::Problem> meaning_of(const Recurrence& recurrence,
                                             const Surroundings& around) {
    Rule rule = recurrence.rule;
    if (recurrence.edge != Edge::none) {
        const bool may_be = rule.cycle == Cycle::month ? is_of_year(rule.every) : rule.every == 1;
        if (!may_be || rule.cycle == Cycle::day || rule.times > 1) {
            return wrong(recurrence.where,
                         text::message("'{}' is no certain day",
                                       text::written(around.text, recurrence.where)),
                         {text::message("for example: cuối mỗi tháng, cuối mỗi quý")});
        }
        rule.days.push_back(day_of_edge(recurrence));
    }
    const Figure* month = nullptr;
    std::vector<Period> days = recurrence.days;
    // "ngày 15 và 30/6": what leaves out its month has that of the next.
    for (std::size_t i = days.size(); i-- > 0;) {
        Period& day = days[i];
        if (day.month) month = &*day.month;
        const bool lacks_month = day.unit == Unit::day && day.day && !day.month;
        if (lacks_month && month != nullptr && rule.cycle == Cycle::year) day.month = *month;
    }
    for (const Period& period : days) {
        const auto day = day_of_rule(period, recurrence, around);
        if (!day) return tl::unexpected(day.error());
        if (std::find(rule.days.begin(), rule.days.end(), *day) == rule.days.end()) {
            rule.days.push_back(*day);
        }
    }
    if (rule.times == 1 || rule.days.empty()) return rule;
    // "2 lần/năm, ngày 15/6 và 15/12" says it twice.
    if (static_cast<std::size_t>(rule.times) == rule.days.size()) {
        rule.times = 1;
        return rule;
    }
    return wrong(recurrence.where,
                 text::message("'{}' does not go with {} named days",
                               text::written(around.text, recurrence.where), rule.days.size()),
                 {text::message("for example: 2 lần/năm, ngày 15/6 và 15/12")});
}

} // namespace ktask::deadline
