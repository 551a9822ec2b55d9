#include "selection/period.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace ktask::selection {

namespace {

/// The year that "tháng 9" means: that of the programmes, if they agree.
std::optional<int> year_meant(std::span<const programme::Programme> programmes) {
    if (programmes.empty()) return std::nullopt;
    const int year = programmes.front().year;
    const bool agree =
        std::all_of(programmes.begin(), programmes.end(),
                    [&](const programme::Programme& one) { return one.year == year; });
    return agree ? std::optional(year) : std::nullopt;
}

tl::expected<deadline::Interval, Objection> read_period(std::string_view option,
                                                        const std::string& words,
                                                        const Reading& reading,
                                                        const PeriodUse& use) {
    const deadline::DeadlineContext context{year_meant(reading.programmes), reading.today};
    auto period = deadline::parse_deadline(words, context);
    if (!period) return tl::unexpected(wrong_value(option, words, std::move(period.error())));
    if (!deadline::falls_due(*period)) {
        return tl::unexpected(wrong_value(option, words, text::message("this is not a period"),
                                          {text::message("use --ongoing")}));
    }
    const bool lacks_last = use.needs_last && !period->last;
    const bool lacks_first = use.needs_first && !period->first;
    if (!lacks_last && !lacks_first) return *period;
    return tl::unexpected(
        wrong_value(option, words,
                    lacks_last ? text::message("this period has no last day")
                               : text::message("this period has no first day"),
                    {text::message("for example: {}-09", year_for_examples(reading))}));
}

} // namespace

tl::expected<Condition, Objection> read_periods(std::string_view option,
                                                std::span<const std::string> values,
                                                const Reading& reading, const PeriodUse& use) {
    Condition condition;
    std::vector<deadline::Interval> periods;
    text::Parts names{{}, text::Between::either};
    for (const std::string& words : values) {
        auto period = read_period(option, words, reading, use);
        if (!period) return tl::unexpected(std::move(period.error()));
        names.parts.push_back(use.named(*period));
        condition.explanation.push_back(
            text::message("{} '{}': {}", option, words, deadline::explained(*period)));
        periods.push_back(*period);
    }
    condition.scope = use.scope(std::move(names));
    condition.of_deadline = [periods = std::move(periods),
                             holds = use.holds](const deadline::Interval& due,
                                                const programme::Programme& programme) {
        return std::any_of(periods.begin(), periods.end(), [&](const deadline::Interval& period) {
            return holds(period, due, programme);
        });
    };
    return condition;
}

text::Message days_of(const deadline::Interval& period) {
    if (!period.last) return text::message("from {}", *period.first);
    if (!period.first) return text::message("until {}", *period.last);
    if (period.first == period.last) return text::message("{}", *period.last);
    return text::message("from {0} until {1}", *period.first, *period.last);
}

} // namespace ktask::selection
