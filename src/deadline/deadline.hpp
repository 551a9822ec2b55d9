#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "deadline/date.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// How a wording says its days: as a period, up to a day (before, by), between two, or not at all.
enum class DeadlineKind { month, quarter, half, year, day, before, by, range, week, ongoing };

/// The name of a kind in JSON and on the screen: "month", "before", ...
std::string_view to_string(DeadlineKind kind);

/// The days that a wording means. In a file `last` is always there; on the command line an open
/// range leaves out one end. `first` is missing where the words give no start (before, by).
struct Interval {
    DeadlineKind kind = DeadlineKind::day;
    std::optional<Date> first;
    std::optional<Date> last;
    bool is_recurring = false; ///< "Hằng tháng": treated as ongoing, and said so
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// True if it has a last day after which it is late; ongoing work has none.
bool falls_due(const Interval& interval);

/// What a wording may lean on where it says less than a full date.
struct DeadlineContext {
    /// The programme's year, within 1900..2999: for "trong năm", "tháng 9" and ongoing work.
    std::optional<int> year;
    /// Only on the command line: allows "today", "tuần này", ... and open ranges.
    std::optional<Date> today;
};

/// Reads a wording or a short form of the deadline grammar, in any case, with or without accents.
/// The problem's span counts bytes of `text`.
tl::expected<Interval, text::Problem> parse_deadline(std::string_view text,
                                                     const DeadlineContext& context);

/// The short form that reads back as the same interval: "2022-09", "2022-Q4", "before 2022-05-10",
/// "2022-03-01..2022-05-31"; "ongoing" and "recurring" stand for the context's year.
std::string short_form(const Interval& interval);

/// The interval in words, for --explain: "month: 2022-09-01 to 2022-09-30".
text::Message explained(const Interval& interval);

/// Forms that the grammar accepts, each an example in a year.
std::vector<std::string> deadline_examples(int year);

} // namespace ktask::deadline
