#include "deadline/meaning.hpp"

#include <string>

#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

/// "3-4/2026", "10/5-2022", "10-5": what its separators leave open.
std::optional<text::Problem> doubt_of_separators(const Period& period, const Surroundings& around) {
    const auto words = text::written(around.text, period.where);
    const bool is_open = period.has_two_separators ||
                         (period.is_bare && period.month && !period.year &&
                          around.text.substr(0, period.month->where.begin).ends_with('.'));
    if (!is_open) return std::nullopt;
    const int day = period.day->value;
    const int month = period.month->value;
    const int year = period.year ? period.year->value : example_year(around.context);
    if (period.is_bare && period.is_separated_by_dash) {
        return text::Problem{period.where,
                             text::message("'{}' can be read in two ways", words),
                             {text::message("a day: ngày {}/{}/{}", day, month, year),
                              text::message("months: tháng {}-{}/{}", day, month, year)}};
    }
    return text::Problem{period.where,
                         text::message("'{}' has no clear separator", words),
                         {text::message("for a day: ngày {}/{}/{}", day, month, year)}};
}

} // namespace

std::optional<text::Problem> unsettled(const Period& period, const Surroundings& around) {
    if (period.unit != Unit::day) return std::nullopt;
    const std::string words(text::written(around.text, period.where));
    const int year = example_year(around.context);
    if (!period.day) {
        return text::Problem{period.where,
                             text::message("'{}' alone is no certain day", words),
                             {text::message("for example: {}, ngày 10/5/{}", words, year),
                              text::message("every week: {} hằng tuần", words)}};
    }
    if (period.month_of_quarter) {
        return text::Problem{period.where,
                             text::message("'{}' does not say which quarter", words),
                             {text::message("for example: ngày {}/6/{}, or {} hằng quý",
                                            period.day->value, year, words)}};
    }
    if (auto problem = doubt_of_separators(period, around)) return problem;
    if (period.is_bare && !period.month && !around.is_of_days) {
        return unreadable(period.where, text::message("'{}' alone is no deadline", words), year);
    }
    if (!period.month && !around.month) {
        return text::Problem{period.where,
                             text::message("the month is missing"),
                             {text::message("for example: ngày {}/5/{}",
                                            text::written(around.text, period.day->where), year)}};
    }
    return std::nullopt;
}

} // namespace ktask::deadline
