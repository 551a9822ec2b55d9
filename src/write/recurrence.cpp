#include "write/recurrence.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "deadline/rule.hpp"
#include "syntax/calendar.hpp"

namespace ktask::write {

using deadline::Cycle;
using deadline::Date;
using deadline::Rule;
using deadline::RuleDay;

namespace {

/// True if one rule says all the days: none of them lies before the first of its month, and in
/// months they are those of one month.
bool is_one_rule(const Rule& rule) {
    if (rule.days.empty()) return false;
    const bool is_earlier = rule.relation == deadline::RuleRelation::before;
    return std::all_of(rule.days.begin(), rule.days.end(), [&](const RuleDay& day) {
        if (rule.cycle == Cycle::month && day.month != rule.days.front().month) return false;
        if (rule.cycle == Cycle::year && day.day != rule.days.front().day) return false;
        return rule.cycle == Cycle::week || !is_earlier || day.day > 1;
    });
}

std::string days_of_week(const Rule& rule, int earlier) {
    constexpr std::array<std::string_view, 7> names = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    std::string out;
    for (const RuleDay& day : rule.days) {
        const int place = (day.day - 1 - earlier + 7) % 7;
        out +=
            fmt::format("{}{}", out.empty() ? "" : ",", names.at(static_cast<std::size_t>(place)));
    }
    return out;
}

/// In a month that is shorter the last day, as deadlines have it.
std::string day_of_month(int day) {
    constexpr int shortest = 28;
    if (day <= shortest) return fmt::format(";BYMONTHDAY={}", day);
    std::string days;
    for (int one = shortest; one <= day; ++one)
        days += fmt::format("{}{}", days.empty() ? "" : ",", one);
    return fmt::format(";BYMONTHDAY={};BYSETPOS=-1", days);
}

std::string parts_of(const Rule& rule) {
    const int earlier = rule.relation == deadline::RuleRelation::before ? 1 : 0;
    switch (rule.cycle) {
    case Cycle::day:
        return "FREQ=DAILY";
    case Cycle::week:
        return fmt::format("FREQ=WEEKLY;BYDAY={}", days_of_week(rule, earlier));
    case Cycle::month: {
        if (rule.days.size() == 1) {
            return "FREQ=MONTHLY" + day_of_month(rule.days.front().day - earlier);
        }
        std::string days;
        for (const RuleDay& day : rule.days)
            days += fmt::format("{}{}", days.empty() ? "" : ",", day.day - earlier);
        return fmt::format("FREQ=MONTHLY;BYMONTHDAY={}", days);
    }
    case Cycle::year: {
        std::string months;
        for (const RuleDay& day : rule.days)
            months += fmt::format("{}{}", months.empty() ? "" : ",", day.month);
        return fmt::format("FREQ=YEARLY;BYMONTH={}{}", months,
                           day_of_month(rule.days.front().day - earlier));
    }
    }
    return {};
}

} // namespace

std::string calendar_recurrence(const deadline::Interval& interval, Date first) {
    if (!interval.rule) return {};
    const Rule& rule = *interval.rule;
    if (is_one_rule(rule)) {
        const std::string until =
            interval.last ? fmt::format(";UNTIL={}", syntax::calendar_day(*interval.last)) : "";
        const std::string every = rule.every > 1 ? fmt::format(";INTERVAL={}", rule.every) : "";
        return fmt::format("RRULE:{}{}{}\r\n", parts_of(rule), every, until);
    }
    constexpr int most = 60;
    std::string out;
    auto day = deadline::next_day(interval, first + std::chrono::days(1));
    for (int i = 0; day && i < most; ++i) {
        out += fmt::format("RDATE;VALUE=DATE:{}\r\n", syntax::calendar_day(*day));
        day = deadline::next_day(interval, *day + std::chrono::days(1));
    }
    return out;
}

} // namespace ktask::write
