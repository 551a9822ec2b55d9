#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "deadline/deadline.hpp"
#include "deadline/phrase.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// What a period is read against: its text, what it may lean on, and what it may take from the
/// other end of its range, or the next deadline of its list.
struct Surroundings {
    std::string_view text;
    const DeadlineContext& context;
    std::optional<Figure> year = std::nullopt;
    std::optional<Figure> month = std::nullopt;
    bool is_of_days = false; ///< the other end is certainly a day
};

/// The year of a period, which is its own, that of its surroundings, or the programme's.
tl::expected<int, text::Problem> year_of_period(const Period& period, const Surroundings& around);

/// That nothing settles the year of the words at `where`.
tl::unexpected<text::Problem> missing_year(text::Span where, const Surroundings& around);

/// The words with a year behind them, as an example: "tháng 9 năm 2022".
std::string words_with_year(std::string_view words, int year);

/// True if nothing but the programme says the year of the period.
bool leans_on_programme(const Period& period, const Surroundings& around);

/// What the figures of a period do not settle, before a year is looked for.
std::optional<text::Problem> unsettled(const Period& period, const Surroundings& around);

/// The days of a period; those of "đầu", "giữa" and "cuối" are the Civil Code's.
tl::expected<Interval, text::Problem> meaning_of_period(const Period& period,
                                                        const Surroundings& around);

/// The rule of recurring work, whose days have to be days of its cycle.
tl::expected<Rule, text::Problem> meaning_of(const Recurrence& recurrence,
                                             const Surroundings& around);

/// The deadlines that phrases mean; `text` is what they were read from.
tl::expected<Wording, text::Problem> meaning_of(const Phrases& phrases, std::string_view text,
                                                const DeadlineContext& context);

/// The days that a phrase means, or why it means none.
tl::expected<Interval, text::Problem> meaning_of(const Phrase& phrase, const Surroundings& around);

} // namespace ktask::deadline
