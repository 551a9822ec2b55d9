#include "deadline/deadline.hpp"

#include <array>

#include <fmt/core.h>

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

text::Message name_of(DeadlineKind kind) {
    constexpr std::array<text::Pattern<0>, 10> names{
        "month", "quarter", "half", "year", "day", "before", "by", "range", "week", "ongoing"};
    return text::named(names.at(static_cast<std::size_t>(kind)), "deadline");
}

} // namespace

std::string_view to_string(DeadlineKind kind) {
    constexpr std::array<std::string_view, 10> names{
        "month", "quarter", "half", "year", "day", "before", "by", "range", "week", "ongoing"};
    return names.at(static_cast<std::size_t>(kind));
}

bool falls_due(const Interval& interval) {
    return interval.kind != DeadlineKind::ongoing;
}

tl::expected<Interval, text::Problem> parse_deadline(std::string_view text,
                                                     const DeadlineContext& context) {
    const std::vector<Token> tokens = tokens_of(text);
    const auto phrase = read_phrase({text, tokens, 0, example_year(context)});
    if (phrase) return meaning_of(*phrase, text, context);
    return tl::unexpected(
        unknown_word(text, tokens, example_year(context)).value_or(phrase.error()));
}

std::string short_form(const Interval& interval) {
    if (interval.kind == DeadlineKind::ongoing) {
        return interval.is_recurring ? "recurring" : "ongoing";
    }
    if (interval.kind == DeadlineKind::range || !interval.last) return short_range(interval);
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

text::Message explained(const Interval& interval) {
    text::Message name = interval.is_recurring ? text::message("recurring, treated as ongoing")
                                               : name_of(interval.kind);
    if (!interval.first && !interval.last) return name;
    if (!interval.last) return text::message("{}: from {} on", name, *interval.first);
    if (!interval.first) return text::message("{}: up to {}", name, *interval.last);
    if (interval.kind == DeadlineKind::day) return text::message("{}: {}", name, *interval.last);
    return text::message("{}: {} to {}", name, *interval.first, *interval.last);
}

} // namespace ktask::deadline
