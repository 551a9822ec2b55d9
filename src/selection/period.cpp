#include "selection/period.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "programme/context.hpp"

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

/// What the words may lean on: with one programme, also the day of its issue.
deadline::DeadlineContext context_of(const Reading& reading) {
    deadline::DeadlineContext context{year_meant(reading.programmes)};
    if (reading.programmes.size() == 1) context = programme::context_of(reading.programmes.front());
    context.today = reading.today;
    return context;
}

/// The periods that the words name: several joined by "và" mean any of them.
tl::expected<std::vector<deadline::Interval>, Objection> read_period(std::string_view option,
                                                                     const std::string& words,
                                                                     const Reading& reading,
                                                                     const PeriodUse& use) {
    auto wording = deadline::parse_wording(words, context_of(reading));
    if (!wording) return tl::unexpected(wrong_value(option, words, std::move(wording.error())));
    std::vector<deadline::Interval> periods;
    for (deadline::Part& part : wording->parts) {
        const deadline::Interval& period = part.interval;
        if (!deadline::falls_due(period)) {
            const bool is_unscheduled = period.kind == deadline::DeadlineKind::none;
            return tl::unexpected(
                wrong_value(option, words, text::message("this is not a period"),
                            {is_unscheduled ? text::message("use --state unscheduled")
                                            : text::message("use --ongoing")}));
        }
        const bool lacks_last = use.needs_last && !period.last;
        const bool lacks_first = use.needs_first && !period.first;
        if (lacks_last || lacks_first) {
            return tl::unexpected(
                wrong_value(option, words,
                            lacks_last ? text::message("this period has no last day")
                                       : text::message("this period has no first day"),
                            {text::message("for example: {}-09", year_for_examples(reading))}));
        }
        periods.push_back(std::move(part.interval));
    }
    return periods;
}

} // namespace

tl::expected<Condition, Objection> read_periods(std::string_view option,
                                                std::span<const std::string> values,
                                                const Reading& reading, const PeriodUse& use) {
    Condition condition;
    std::vector<deadline::Interval> periods;
    text::Parts names{{}, text::Between::either};
    for (const std::string& words : values) {
        auto named = read_period(option, words, reading, use);
        if (!named) return tl::unexpected(std::move(named.error()));
        text::Parts explained{{}, text::Between::semicolon};
        for (deadline::Interval& period : *named) {
            names.parts.push_back(use.named(period));
            explained.parts.push_back(deadline::explained(period));
            periods.push_back(std::move(period));
        }
        condition.explanation.push_back(
            text::message("{} '{}': {}", option, words, std::move(explained)));
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
