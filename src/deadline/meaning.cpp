#include "deadline/meaning.hpp"

#include <algorithm>
#include <string>

#include "deadline/counting.hpp"
#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

using Meaning = tl::expected<Interval, text::Problem>;

/// What the start of a range may take from its end.
Surroundings around_start(const Phrase& phrase, const Surroundings& around) {
    Surroundings start = around;
    const bool is_day = phrase.end->unit == Unit::day;
    start.is_of_days = is_day && phrase.end->day && (!phrase.end->is_bare || phrase.end->month);
    if (phrase.end->year) start.year = phrase.end->year;
    if (is_day) start.month = phrase.end->month;
    return start;
}

/// "Từ tháng 9 đến hết năm 2024" starts in some year up to that one, which only a programme of that
/// year settles.
bool is_start_open(const Phrase& phrase, const Surroundings& around) {
    if (!phrase.period || !phrase.end || phrase.end->unit != Unit::year) return false;
    const Period& start = *phrase.period;
    if (!phrase.end->year || start.year || start.steps || start.unit == Unit::year) return false;
    return around.context.year != phrase.end->year->value || start.is_of_this_year;
}

/// "9/10-12/2023": from a day to a month, or days or months that are joined otherwise.
std::optional<text::Problem> doubt_of_units(const Phrase& phrase, const Surroundings& around) {
    if (!phrase.period || !phrase.end || phrase.end->unit != Unit::month) return std::nullopt;
    const auto between =
        text::written(around.text, {phrase.period->where.end, phrase.end->where.begin});
    const bool has_word = std::any_of(between.begin(), between.end(), [](char c) {
        return c == '.' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
    const bool is_in_figures =
        phrase.end->month->where.begin == phrase.end->where.begin && phrase.end->year;
    if (!phrase.period->is_bare || phrase.period->year || has_word || !is_in_figures) {
        return std::nullopt;
    }
    return text::Problem{
        phrase.where,
        text::message("'{}' can be read in two ways", text::written(around.text, phrase.where)),
        {text::message("for example: từ ngày 9/10 đến ngày 12/10/{0}, or đến hết tháng 12/{0}",
                       example_year(around.context))}};
}

Meaning meaning_of_range(const Phrase& phrase, const Surroundings& around) {
    if (auto problem = doubt_of_units(phrase, around)) return tl::unexpected(*std::move(problem));
    if (is_start_open(phrase, around)) return missing_year(phrase.period->where, around);
    const bool is_open = !phrase.period || !phrase.end;
    if (is_open && !around.context.today) {
        return wrong(phrase.where, text::message("a range in a file needs both ends"),
                     {text::message("for example: {0}-03..{0}-05, or 'by {0}-05'",
                                    example_year(around.context))});
    }
    Interval range{DeadlineKind::range, std::nullopt, std::nullopt};
    if (phrase.period) {
        auto start =
            meaning_of_period(*phrase.period, phrase.end ? around_start(phrase, around) : around);
        if (!start) return start;
        range.first = start->first;
    }
    if (phrase.end) {
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

/// The programme's years, for work without a deadline that does not say others.
Meaning years_of_programme(const Phrase& phrase, const Surroundings& around) {
    Period year;
    year.unit = Unit::year;
    year.where = phrase.where;
    const DeadlineContext first{around.context.year, around.context.today};
    auto years = meaning_of_period(year, {around.text, first});
    if (years && around.context.until) years->last = make_date(*around.context.until, 12, 31);
    return years;
}

Meaning meaning_of_undated(const Phrase& phrase, const Surroundings& around) {
    Interval work{DeadlineKind::ongoing, std::nullopt, std::nullopt};
    if (phrase.period && phrase.end) {
        auto range = meaning_of_range(phrase, around);
        if (!range) return range;
        work.first = range->first;
        work.last = range->last;
    } else if (phrase.period || phrase.end) {
        auto days = meaning_of_period(phrase.period ? *phrase.period : *phrase.end, around);
        if (!days) return days;
        (phrase.period ? work.first : work.last) = phrase.period ? days->first : days->last;
    }
    work.says_first = work.first.has_value();
    work.says_last = work.last.has_value();
    if (!work.first || !work.last) {
        auto years = years_of_programme(phrase, around);
        if (!years && !work.first && !work.last) return years;
        // What starts after the programme, or ends before it, has only that end.
        const bool has_place = years && (!work.first || *work.first <= *years->last) &&
                               (!work.last || *work.last >= *years->first);
        if (has_place && !work.first) work.first = years->first;
        if (has_place && !work.last) work.last = years->last;
    }
    if (phrase.relation != Relation::recurring) return work;
    work.kind = DeadlineKind::recurring;
    if (!phrase.recurrence) return work;
    const auto rule = meaning_of(*phrase.recurrence, around);
    if (!rule) return tl::unexpected(rule.error());
    work.rule = *rule;
    return work;
}

/// On the command line "từ Quý I/2026" is a range that is open.
bool is_open_range(const Phrase& phrase, const DeadlineContext& context) {
    return phrase.relation == Relation::ongoing && phrase.is_from && context.today;
}

Meaning meaning_of_dated(const Phrase& phrase, const Surroundings& around) {
    if (phrase.relation == Relation::range) return meaning_of_range(phrase, around);
    auto interval = meaning_of_period(*phrase.period, around);
    if (!interval || phrase.relation == Relation::within) return interval;
    // "Trước 17h00 ngày D" is a moment of that day.
    const bool is_before = phrase.relation == Relation::before && !phrase.period->has_time;
    if (is_before) interval->last = *interval->first - std::chrono::days(1);
    interval->kind = is_before ? DeadlineKind::before : DeadlineKind::by;
    interval->first.reset();
    return interval;
}

/// A year that is not said may only be the programme's if the deadline is not over on its first
/// day.
std::optional<text::Problem> doubt_of_year(const Phrase& phrase, const Interval& interval,
                                           const Surroundings& around) {
    const Period& period = phrase.end ? *phrase.end : *phrase.period;
    const auto& issued = around.context.issued;
    if (!issued || !leans_on_programme(period, around) || *interval.last >= *issued) {
        return std::nullopt;
    }
    const int year = year_of(*interval.last);
    const auto words = text::written(around.text, period.where);
    return text::Problem{period.where,
                         text::message("'{}' of {} would be over before {}, the day of issue",
                                       words, std::to_string(year), to_day_month_year(*issued)),
                         {text::message("say the year: {}, or {}", words_with_year(words, year),
                                        words_with_year(words, year + 1))}};
}

} // namespace

tl::expected<Interval, text::Problem> meaning_of(const Phrase& phrase, const Surroundings& around) {
    if (is_open_range(phrase, around.context)) return meaning_of_range(phrase, around);
    switch (phrase.relation) {
    case Relation::unscheduled:
        return Interval{DeadlineKind::none, std::nullopt, std::nullopt};
    case Relation::counted:
        return meaning_of(*phrase.counting, phrase.where, around.text, around.context);
    case Relation::ongoing:
    case Relation::recurring:
        return meaning_of_undated(phrase, around);
    default:
        break;
    }
    auto interval = meaning_of_dated(phrase, around);
    if (!interval || !interval->last || (!phrase.end && !phrase.period)) return interval;
    if (auto problem = doubt_of_year(phrase, *interval, around)) {
        return tl::unexpected(*std::move(problem));
    }
    return interval;
}

} // namespace ktask::deadline
