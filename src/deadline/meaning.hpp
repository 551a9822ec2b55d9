#pragma once

#include <optional>
#include <string_view>

#include <tl/expected.hpp>

#include "deadline/deadline.hpp"
#include "deadline/phrase.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// What a period is read against: its text, what it may lean on, and what it may take from the
/// other end of its range.
struct Surroundings {
    std::string_view text;
    const DeadlineContext& context;
    std::optional<Figure> year;
    std::optional<Figure> month;
    bool is_of_days = false; ///< the other end is certainly a day
};

/// The days of a period; those of "đầu", "giữa" and "cuối" are the Civil Code's.
tl::expected<Interval, text::Problem> meaning_of_period(const Period& period,
                                                        const Surroundings& around);

/// The days that a phrase means, or why it means none; `text` is what the phrase was read from.
tl::expected<Interval, text::Problem> meaning_of(const Phrase& phrase, std::string_view text,
                                                 const DeadlineContext& context);

} // namespace ktask::deadline
