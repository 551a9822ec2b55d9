#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deadline/date.hpp"

namespace ktask::deadline {

/// What a rule counts in: a quarter is three months, a half year six.
enum class Cycle { day, week, month, year };

/// Whether recurring work is to be done on its days, before them, or by them.
enum class RuleRelation { on, before, by };

/// One day of a cycle: of a week its weekday, 1 (Monday) to 7; of a month 1 to 31; of a quarter, a
/// half or a year together with the month, counted from its first. Of a month that is shorter, the
/// last day.
struct RuleDay {
    int month = 0; ///< 0 where the cycle is a week or a month
    int day = 0;
    friend bool operator==(const RuleDay&, const RuleDay&) = default;
};

/// How often something is to be done, and on which days if the words say it.
struct Rule {
    Cycle cycle = Cycle::month;
    int every = 1; ///< "định kỳ 6 tháng": every 6 months
    int times = 1; ///< "2 lần một năm": twice a year
    RuleRelation relation = RuleRelation::on;
    std::vector<RuleDay> days; ///< in the order of the words; none where they name no day
    friend bool operator==(const Rule&, const Rule&) = default;
};

/// The first day on or after `from` on which the rule has to be met: the day before its own if it
/// says "before". Nothing if it names no day, or does not say which of several weeks is meant.
std::optional<Date> next_day(const Rule& rule, Date from);

/// "monthly", "before 20 monthly", "25/3 quarterly", "thursday weekly", "every 2 weeks".
std::string short_form(const Rule& rule);

} // namespace ktask::deadline
