#include "deadline/move.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "deadline/problems.hpp"
#include "deadline/tokens.hpp"

namespace ktask::deadline {

namespace {

void add_year(std::vector<YearChange>& changes, const std::optional<Period>& period, int years) {
    if (period && period->year) changes.push_back(moved_year(*period->year, years));
}

/// Each year once: the start and the end of "2027 hằng quý" are one.
std::vector<YearChange> changes_of(const Phrases& phrases, int years) {
    std::vector<YearChange> changes;
    for (const Phrase& phrase : phrases.all) {
        add_year(changes, phrase.period, years);
        add_year(changes, phrase.end, years);
    }
    const auto is_before = [](const YearChange& a, const YearChange& b) {
        return a.where.begin < b.where.begin;
    };
    std::sort(changes.begin(), changes.end(), is_before);
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    return changes;
}

/// True for the same day of the year some years later, and for the end of February in both.
bool is_moved(const std::optional<Date>& before, const std::optional<Date>& after, int years) {
    if (!before || !after) return before.has_value() == after.has_value();
    const std::chrono::year_month_day was(*before);
    const std::chrono::year_month_day is(*after);
    if (was.year() + std::chrono::years(years) != is.year() || was.month() != is.month())
        return false;
    const auto is_last = [](Date day, std::chrono::year_month_day date) {
        return day == last_of_month(static_cast<int>(date.year()),
                                    static_cast<int>(static_cast<unsigned>(date.month())));
    };
    return was.day() == is.day() ||
           (was.month() == std::chrono::February && is_last(*before, was) && is_last(*after, is));
}

/// `falls_anew`: on other days each year, as weeks do, and what is counted from the issue.
bool is_moved(const Interval& before, const Interval& after, int years, bool falls_anew) {
    const bool is_alike = before.kind == after.kind && before.rule == after.rule &&
                          before.count == after.count && before.says_first == after.says_first &&
                          before.says_last == after.says_last;
    return is_alike && (falls_anew || before.kind == DeadlineKind::counted ||
                        (is_moved(before.first, after.first, years) &&
                         is_moved(before.last, after.last, years)));
}

bool is_moved(const Wording& before, const Wording& after, int years, bool falls_anew) {
    return before.is_vaguely_recurring == after.is_vaguely_recurring &&
           std::equal(before.parts.begin(), before.parts.end(), after.parts.begin(),
                      after.parts.end(), [&](const Part& was, const Part& is) {
                          return is_moved(was.interval, is.interval, years, falls_anew);
                      });
}

bool has_week(const Phrases& phrases) {
    const auto is_week = [](const std::optional<Period>& period) {
        return period && period->unit == Unit::week;
    };
    return std::any_of(phrases.all.begin(), phrases.all.end(), [&](const Phrase& phrase) {
        return is_week(phrase.period) || is_week(phrase.end);
    });
}

} // namespace

YearChange moved_year(const Figure& year, int years) {
    const int later = year.value + years;
    const bool has_two_digits = year.where.end - year.where.begin == 2;
    return {year.where,
            has_two_digits ? fmt::format("{:02}", later % 100) : fmt::format("{}", later)};
}

std::string changed(std::string_view text, std::span<const YearChange> changes) {
    std::string out;
    std::size_t at = 0;
    for (const YearChange& change : changes) {
        out += text.substr(at, change.where.begin - at);
        out += change.digits;
        at = change.where.end;
    }
    out += text.substr(at);
    return out;
}

tl::expected<std::vector<YearChange>, text::Problem> move_years(std::string_view text, int years,
                                                                const DeadlineContext& before,
                                                                const DeadlineContext& after) {
    auto was = parse_wording(text, before);
    if (!was) return tl::unexpected(std::move(was.error()));
    const std::vector<Token> tokens = tokens_of(text);
    const auto phrases = read_phrases({text, tokens, 0, example_year(before)});
    std::vector<YearChange> changes = changes_of(*phrases, years);
    auto is = parse_wording(changed(text, changes), after);
    if (!is) return tl::unexpected(std::move(is.error()));
    if (is_moved(*was, *is, years, has_week(*phrases))) return changes;
    return wrong({0, text.size()},
                 text::message("'{}' would not mean the same {} years later", text, years), {});
}

} // namespace ktask::deadline
