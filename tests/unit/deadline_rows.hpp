#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"
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
            const auto again = parse_deadline(row.short_form, context);
            CHECK((again && *again == *interval));
        }
    }
}
