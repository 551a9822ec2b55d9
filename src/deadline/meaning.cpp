#include "deadline/meaning.hpp"

#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

using Meaning = tl::expected<Interval, text::Problem>;

Meaning meaning_of_range(const Phrase& phrase, std::string_view text,
                         const DeadlineContext& context) {
    const bool is_open = !phrase.period || !phrase.end;
    if (is_open && !context.today) {
        return wrong(
            phrase.where, text::message("a range in a file needs both ends"),
            {text::message("for example: {0}-03..{0}-05, or 'by {0}-05'", example_year(context))});
    }
    const auto is_day = [](const std::optional<Period>& period) {
        return period && period->unit == Unit::day && (!period->is_bare || period->year);
    };
    Interval range{DeadlineKind::range, std::nullopt, std::nullopt, false};
    if (phrase.period) {
        Surroundings around{text, context, std::nullopt, std::nullopt, is_day(phrase.end)};
        if (phrase.end) around.year = phrase.end->year;
        if (phrase.end && phrase.end->unit == Unit::day) around.month = phrase.end->month;
        auto start = meaning_of_period(*phrase.period, around);
        if (!start) return start;
        range.first = start->first;
    }
    if (phrase.end) {
        const Surroundings around{text, context, std::nullopt, std::nullopt, is_day(phrase.period)};
        auto end = meaning_of_period(*phrase.end, around);
        if (!end) return end;
        range.last = end->last;
    }
    if (!is_open && *range.first > *range.last) {
        return wrong(
            phrase.where,
            text::message("the range starts on {}, after its end on {}",
                          to_day_month_year(*range.first), to_day_month_year(*range.last)),
            {text::message(
                "the earlier day comes first; a start without a year has the year of the end")});
    }
    return range;
}

Meaning meaning_of_ongoing(const Phrase& phrase, const Surroundings& around) {
    Period year;
    year.unit = Unit::year;
    year.year = phrase.year;
    year.where = phrase.where;
    auto interval = meaning_of_period(year, around);
    if (!interval) return interval;
    interval->kind = DeadlineKind::ongoing;
    interval->is_recurring = phrase.relation == Relation::recurring;
    if (!phrase.period) return interval;
    // "ngày 25 hằng tháng" names no day of the calendar, but has to be a possible one.
    Surroundings in_january = around;
    in_january.year = phrase.year;
    in_january.month = Figure{1, phrase.period->where};
    const auto sample = meaning_of_period(*phrase.period, in_january);
    return sample ? interval : sample;
}

} // namespace

tl::expected<Interval, text::Problem> meaning_of(const Phrase& phrase, std::string_view text,
                                                 const DeadlineContext& context) {
    const Surroundings alone{text, context, std::nullopt, std::nullopt, false};
    const bool is_ongoing =
        phrase.relation == Relation::ongoing || phrase.relation == Relation::recurring;
    if (is_ongoing) return meaning_of_ongoing(phrase, alone);
    if (phrase.relation == Relation::range) return meaning_of_range(phrase, text, context);
    auto interval = meaning_of_period(*phrase.period, alone);
    if (!interval || phrase.relation == Relation::within) return interval;
    const bool is_before = phrase.relation == Relation::before;
    if (is_before) interval->last = *interval->first - std::chrono::days(1);
    interval->kind = is_before ? DeadlineKind::before : DeadlineKind::by;
    interval->first.reset();
    return interval;
}

} // namespace ktask::deadline
