#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"
#include "deadline/move.hpp"
#include "english.hpp"

/// What a wording means: its short form, and how it is explained.
struct DeadlineRow {
    std::string_view words;
    std::string_view short_form;
    std::string_view explained;
};

/// True if the words of a wording are taken for words when something else in it is wrong.
inline bool has_known_words(const DeadlineRow& row,
                            const ktask::deadline::DeadlineContext& context) {
    const auto damaged = ktask::deadline::parse_deadline(std::string(row.words) + " +;", context);
    return damaged || english(damaged.error().what).find("is not a word") == std::string::npos;
}

/// True if a full stop behind a wording changes nothing. Two are not one: "2022-09.." is open.
inline bool may_end_in_full_stop(const DeadlineRow& row, const ktask::deadline::Interval& interval,
                                 const ktask::deadline::DeadlineContext& context) {
    if (row.words.ends_with('.')) return true;
    const auto stopped = ktask::deadline::parse_deadline(std::string(row.words) + ".", context);
    return stopped && *stopped == interval;
}

/// The programme some years later.
inline ktask::deadline::DeadlineContext later(ktask::deadline::DeadlineContext context, int years) {
    if (context.year) *context.year += years;
    if (context.until) *context.until += years;
    if (context.issued) {
        const std::chrono::year_month_day day(*context.issued);
        context.issued = std::chrono::sys_days(day + std::chrono::years(years));
    }
    return context;
}

/// True if a day is that of the year some years later, or the last of February instead.
inline bool is_years_later(const std::optional<ktask::deadline::Date>& before,
                           const std::optional<ktask::deadline::Date>& after, int years) {
    if (!before || !after) return before.has_value() == after.has_value();
    const std::chrono::year_month_day day =
        std::chrono::year_month_day(*before) + std::chrono::years(years);
    const bool is_end_of_february =
        day.month() == std::chrono::February && day.day() >= std::chrono::day(28);
    return is_end_of_february ? std::chrono::year_month_day(*after).month() == std::chrono::February
                              : std::chrono::sys_days(day) == *after;
}

/// What a wording is some years later, if it can be moved; then it must mean the same.
inline std::optional<std::string> moved(std::string_view words, int years,
                                        const ktask::deadline::DeadlineContext& context) {
    using namespace ktask::deadline;
    const auto changes = move_years(words, years, context, later(context, years));
    if (!changes) return std::nullopt;
    std::string after = changed(words, *changes);
    CAPTURE(after);
    const auto was = parse_wording(words, context);
    const auto is = parse_wording(after, later(context, years));
    REQUIRE(was);
    REQUIRE(is);
    REQUIRE(was->parts.size() == is->parts.size());
    const bool has_week = short_form(was->parts.front().interval).find('W') != std::string::npos ||
                          words.find("uần") != std::string_view::npos;
    for (std::size_t i = 0; i < was->parts.size(); ++i) {
        const Interval& one = was->parts[i].interval;
        const Interval& other = is->parts[i].interval;
        CHECK(one.kind == other.kind);
        CHECK(one.rule == other.rule);
        if (has_week || one.kind == DeadlineKind::counted) continue;
        CHECK(is_years_later(one.first, other.first, years));
        CHECK(is_years_later(one.last, other.last, years));
    }
    return after;
}

/// True if a wording of a file is another year's as it is this year's, but for days that the year
/// does not have and weekdays, which it has elsewhere.
inline bool may_be_moved(const DeadlineRow& row, const ktask::deadline::DeadlineContext& context) {
    constexpr int years = 4; // there is a 29 February then, too
    if (context.today || moved(row.words, years, context)) return true;
    const auto problem =
        ktask::deadline::move_years(row.words, years, context, later(context, years)).error();
    const std::string why = english(problem.what);
    return why.find(" is no ") != std::string::npos || why.find("week 53") != std::string::npos;
}

/// Every wording is read as its row says, and its short form reads back as the same days.
inline void check(const std::vector<DeadlineRow>& rows,
                  const ktask::deadline::DeadlineContext& context) {
    for (const DeadlineRow& row : rows) {
        CAPTURE(row.words);
        const auto interval = ktask::deadline::parse_deadline(row.words, context);
        if (!interval)
            FAIL_CHECK(english(interval.error().what));
        else {
            CHECK(short_form(*interval) == row.short_form);
            CHECK(english(explained(*interval, context.today)) == row.explained);
            CHECK(has_known_words(row, context));
            CHECK(may_end_in_full_stop(row, *interval, context));
            CHECK(may_be_moved(row, context));
            const auto again = parse_deadline(row.short_form, context);
            CHECK((again && *again == *interval));
        }
    }
}
