#include "deadline/deadline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "deadline/doubt.hpp"
#include "deadline/meaning.hpp"
#include "deadline/phrase.hpp"
#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

int week_number(Date monday) {
    // The year of an ISO week is that of its Thursday.
    const Date first = *monday_of_week(year_of(monday + std::chrono::days(3)), 1);
    return static_cast<int>((monday - first).count() / 7) + 1;
}

std::string short_range(const Interval& interval) {
    return fmt::format("{}..{}", interval.first ? to_iso(*interval.first) : "",
                       interval.last ? to_iso(*interval.last) : "");
}

constexpr std::size_t kinds = 13;

text::Message name_of(DeadlineKind kind) {
    constexpr std::array<text::Pattern<0>, kinds> names{
        "month", "quarter", "half",    "year",    "day",       "before", "by",
        "range", "week",    "ongoing", "counted", "recurring", "none"};
    return text::named(names.at(static_cast<std::size_t>(kind)), "deadline");
}

std::string short_count(const Count& count) {
    constexpr std::array<std::string_view, 4> letters{"d", "wd", "w", "m"};
    return fmt::format("issued+{}{}", count.number,
                       letters.at(static_cast<std::size_t>(count.unit)));
}

/// "monthly 2027-01-01..", with the ends that the words say.
std::string short_work(const Interval& interval, const std::string& work) {
    if (!interval.says_first && !interval.says_last) return work;
    Interval said{DeadlineKind::range, std::nullopt, std::nullopt};
    if (interval.says_first) said.first = interval.first;
    if (interval.says_last) said.last = interval.last;
    return fmt::format("{} {}", work, short_range(said));
}

std::string short_period(const Interval& interval) {
    const Date last = *interval.last;
    const int year = year_of(last);
    const int month = month_of(last);
    switch (interval.kind) {
    case DeadlineKind::month:
        return fmt::format("{}-{:02}", year, month);
    case DeadlineKind::quarter:
        return fmt::format("{}-Q{}", year, month / 3);
    case DeadlineKind::half:
        return fmt::format("{}-H{}", year, month / 6);
    case DeadlineKind::year:
        return fmt::format("{}", year);
    case DeadlineKind::before:
        return fmt::format("before {}", to_iso(last + std::chrono::days(1)));
    case DeadlineKind::by:
        return fmt::format("by {}", to_iso(last));
    case DeadlineKind::week:
        return fmt::format("{}-W{:02}", year_of(last - std::chrono::days(3)),
                           week_number(last - std::chrono::days(6)));
    default:
        return to_iso(last);
    }
}

/// The next days of recurring work, a few.
text::Parts next_days(const Interval& interval, Date today) {
    constexpr int few = 3;
    text::Parts days{{}, text::Between::comma};
    auto day = next_day(interval, today);
    for (int i = 0; i < few && day; ++i) {
        days.parts.push_back(text::message("{}", *day));
        day = next_day(interval, *day + std::chrono::days(1));
    }
    return days;
}

text::Message explained_recurrence(const Interval& interval, std::optional<Date> today) {
    text::Message work = interval.rule ? text::message("recurring, treated as ongoing: {}",
                                                       short_form(*interval.rule))
                                       : text::message("recurring, treated as ongoing");
    if (interval.first && interval.last) {
        work = text::message("{}, {} to {}", work, *interval.first, *interval.last);
    }
    if (!today) return work;
    text::Parts next = next_days(interval, *today);
    if (next.parts.empty()) return text::message("{}, no day of its own", work);
    return text::message("{}, next {}", work, std::move(next));
}

/// Why a wording that may only be one deadline is several, or none that is certain.
text::Problem no_single_deadline(std::string_view text, const Wording& wording) {
    text::Problem problem;
    problem.where = {wording.parts.front().where.begin, wording.parts.back().where.end};
    problem.what = wording.parts.size() > 1
                       ? text::message("these are {} deadlines", wording.parts.size())
                       : text::message("'định kỳ' says neither how often nor on which other days");
    for (const Part& part : wording.parts) {
        problem.hints.push_back(
            text::message("{}: {}", text::written(text, part.where), short_form(part.interval)));
    }
    return problem;
}

/// True if `inner` is about a part of the words that `outer` is about.
bool is_within(const text::Problem& inner, const text::Problem& outer) {
    return outer.where.begin < inner.where.begin && inner.where.end <= outer.where.end;
}

} // namespace

std::string_view to_string(DeadlineKind kind) {
    constexpr std::array<std::string_view, kinds> names{
        "month", "quarter", "half",    "year",    "day",       "before", "by",
        "range", "week",    "ongoing", "counted", "recurring", "none"};
    return names.at(static_cast<std::size_t>(kind));
}

bool falls_due(const Interval& interval) {
    return interval.kind != DeadlineKind::ongoing && interval.kind != DeadlineKind::recurring &&
           interval.kind != DeadlineKind::none;
}

std::optional<Date> next_day(const Interval& interval, Date from) {
    if (!interval.rule) return std::nullopt;
    const auto day = next_day(*interval.rule, std::max(from, interval.first.value_or(from)));
    return day && interval.last && *day > *interval.last ? std::nullopt : day;
}

tl::expected<Wording, text::Problem> parse_wording(std::string_view text,
                                                   const DeadlineContext& context) {
    const std::vector<Token> tokens = tokens_of(text);
    const auto phrases = read_phrases({text, tokens, 0, example_year(context)});
    if (!phrases) {
        if (auto doubt = doubt_of_words({text, tokens, 0, example_year(context)}))
            return tl::unexpected(*std::move(doubt));
        auto unknown = unknown_word(text, tokens, example_year(context));
        return tl::unexpected(unknown && !is_within(*unknown, phrases.error()) ? *unknown
                                                                               : phrases.error());
    }
    return meaning_of(*phrases, text, context);
}

tl::expected<Interval, text::Problem> parse_deadline(std::string_view text,
                                                     const DeadlineContext& context) {
    auto wording = parse_wording(text, context);
    if (!wording) return tl::unexpected(std::move(wording.error()));
    if (wording->parts.size() == 1 && !wording->is_vaguely_recurring) {
        return std::move(wording->parts.front().interval);
    }
    return tl::unexpected(no_single_deadline(text, *wording));
}

std::string short_form(const Interval& interval) {
    switch (interval.kind) {
    case DeadlineKind::none:
        return "none";
    case DeadlineKind::ongoing:
        return short_work(interval, "ongoing");
    case DeadlineKind::recurring:
        return short_work(interval, interval.rule ? short_form(*interval.rule) : "recurring");
    case DeadlineKind::counted:
        return short_count(*interval.count);
    default:
        break;
    }
    const bool is_range = interval.kind == DeadlineKind::range || !interval.last;
    return is_range ? short_range(interval) : short_period(interval);
}

text::Message explained(const Interval& interval, std::optional<Date> today) {
    if (interval.kind == DeadlineKind::recurring) return explained_recurrence(interval, today);
    text::Message name = name_of(interval.kind);
    if (interval.count) name = text::message("{}, {}", name, short_count(*interval.count));
    if (!interval.first && !interval.last) return name;
    if (!interval.last) return text::message("{}: from {} on", name, *interval.first);
    if (!interval.first) return text::message("{}: up to {}", name, *interval.last);
    if (interval.kind == DeadlineKind::day) return text::message("{}: {}", name, *interval.last);
    return text::message("{}: {} to {}", name, *interval.first, *interval.last);
}

} // namespace ktask::deadline
