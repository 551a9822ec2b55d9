#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "selection/filter.hpp"

namespace ktask::selection {

/// What an option makes of a period.
struct PeriodUse {
    bool (*holds)(const deadline::Interval& period, const deadline::Interval& due,
                  const programme::Programme& programme);
    bool needs_first = false; ///< the period must have a first day
    bool needs_last = false;
    text::Message (*scope)(text::Parts periods);
    text::Message (*named)(const deadline::Interval& period); ///< within `scope`
};

/// The condition that a task has a deadline that goes with any of the periods.
tl::expected<Condition, Objection> read_periods(std::string_view option,
                                                std::span<const std::string> values,
                                                const Reading& reading, const PeriodUse& use);

/// A use of the last day, which ongoing work does not have.
template<bool (*holds)(const deadline::Interval& period, deadline::Date last_day)>
bool holds_for_last(const deadline::Interval& period, const deadline::Interval& due,
                    const programme::Programme& /*programme*/) {
    return deadline::falls_due(due) && holds(period, *due.last);
}

/// "từ 01/09/2022 đến 30/09/2022".
text::Message days_of(const deadline::Interval& period);

} // namespace ktask::selection
