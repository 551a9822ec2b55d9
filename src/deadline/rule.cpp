#include "deadline/rule.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

namespace ktask::deadline {

namespace {

/// Whether the words settle in which weeks or months the cycle begins: quarters and halves do so
/// in January, other cycles of several weeks, months or years anywhere.
bool is_settled(const Rule& rule) {
    if (rule.cycle == Cycle::month) return rule.every <= 12 && 12 % rule.every == 0;
    return rule.every == 1;
}

bool is_in_month(const Rule& rule, const RuleDay& day, int month) {
    if (rule.cycle == Cycle::year) return day.month == month;
    return rule.every == 1 || (month - 1) % rule.every + 1 == day.month;
}

void keep_earlier(std::optional<Date>& best, Date date, Date from) {
    if (date >= from && (!best || date < *best)) best = date;
}

std::optional<Date> next_weekday(const Rule& rule, Date from) {
    std::optional<Date> best;
    const Date monday = monday_before(from);
    for (const RuleDay& day : rule.days) {
        for (int week = 0; week < 3; ++week) {
            const Date date = monday + std::chrono::days(7 * week + day.day - 1);
            keep_earlier(best,
                         rule.relation == RuleRelation::before ? date - std::chrono::days(1) : date,
                         from);
        }
    }
    return best;
}

std::optional<Date> next_in_months(const Rule& rule, Date from) {
    // A year and a month reach every day, and the one whose eve is meant.
    constexpr int months_to_look_at = 14;
    std::optional<Date> best;
    for (int i = 0; i < months_to_look_at && !best; ++i) {
        const int months = month_of(from) - 1 + i;
        const int year = year_of(from) + months / 12;
        const int month = months % 12 + 1;
        for (const RuleDay& day : rule.days) {
            if (year > last_year || !is_in_month(rule, day, month)) continue;
            const auto date = make_date(year, month, std::min(day.day, days_in_month(year, month)));
            const bool is_before = rule.relation == RuleRelation::before;
            keep_earlier(best, is_before ? *date - std::chrono::days(1) : *date, from);
        }
    }
    return best;
}

std::string name_of_cycle(const Rule& rule) {
    constexpr std::array<std::string_view, 4> units{"days", "weeks", "months", "years"};
    constexpr std::array<std::string_view, 4> names{"daily", "weekly", "monthly", "yearly"};
    const auto cycle = static_cast<std::size_t>(rule.cycle);
    if (rule.every == 1) return std::string(names.at(cycle));
    if (rule.cycle == Cycle::month && rule.every == 3) return "quarterly";
    return fmt::format("every {} {}", rule.every, units.at(cycle));
}

std::string name_of_day(const Rule& rule, const RuleDay& day) {
    constexpr std::array<std::string_view, 8> weekdays{
        "", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    if (rule.cycle == Cycle::week) {
        return std::string(weekdays.at(static_cast<std::size_t>(day.day)));
    }
    return day.month == 0 ? fmt::format("{}", day.day) : fmt::format("{}/{}", day.day, day.month);
}

} // namespace

std::optional<Date> next_day(const Rule& rule, Date from) {
    if (rule.times > 1 || !is_settled(rule)) return std::nullopt;
    switch (rule.cycle) {
    case Cycle::day:
        return from;
    case Cycle::week:
        return next_weekday(rule, from);
    default:
        return next_in_months(rule, from);
    }
}

std::string short_form(const Rule& rule) {
    constexpr std::array<std::string_view, 3> relations{"", "before ", "by "};
    if (rule.times > 1) return fmt::format("{} times {}", rule.times, name_of_cycle(rule));
    if (rule.days.empty()) return name_of_cycle(rule);
    std::vector<std::string> days;
    std::transform(rule.days.begin(), rule.days.end(), std::back_inserter(days),
                   [&](const RuleDay& day) { return name_of_day(rule, day); });
    return fmt::format("{}{} {}", relations.at(static_cast<std::size_t>(rule.relation)),
                       fmt::join(days, ", "), name_of_cycle(rule));
}

} // namespace ktask::deadline
