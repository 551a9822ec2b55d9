#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "deadline/date.hpp"
#include "deadline/rule.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

// From a wording to days, in three steps: its tokens (tokens.hpp), what they say (phrase.hpp: a
// list of phrases, read to the end, so that no word is skipped), and which days that is in a
// programme (meaning.hpp). What leaves a doubt is a problem with its place and what would be right.

/// How a wording says its days: as a period, up to a day (before, by), between two, counted from
/// the day of issue, or not at all.
enum class DeadlineKind {
    month,
    quarter,
    half,
    year,
    day,
    before,
    by,
    range,
    week,
    ongoing,
    counted,
    recurring,
    none
};

/// The name of a kind in JSON and on the screen: "month", "before", ...
std::string_view to_string(DeadlineKind kind);

/// "100 ngày", "05 ngày làm việc".
struct Count {
    enum class Unit { day, working_day, week, month };
    int number = 0;
    Unit unit = Unit::day;
    friend bool operator==(const Count&, const Count&) = default;
};

/// The days that a wording means. In a file `last` is always there for what falls due; on the
/// command line an open range leaves out one end. `first` is missing where the words give no start
/// (before, by, counted). Of ongoing and recurring work they are what the words say, else the
/// programme's years; of what is not scheduled they are missing.
struct Interval {
    DeadlineKind kind = DeadlineKind::day;
    std::optional<Date> first;
    std::optional<Date> last;
    bool says_first = false; ///< of ongoing and recurring work: its words say when it starts
    bool says_last = false;  ///< and when it ends
    std::optional<Count> count = std::nullopt; ///< of counted
    std::optional<Rule> rule = std::nullopt;   ///< of recurring, but for the bare word
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// True if it has a last day after which it is late; ongoing and recurring work and what is not
/// scheduled have none.
bool falls_due(const Interval& interval);

/// The next day of recurring work on or after `from`, within its first and last day.
std::optional<Date> next_day(const Interval& interval, Date from);

/// What a wording may lean on where it says less than a full date. Texts are the caller's.
struct DeadlineContext {
    /// The programme's year, within 1900..2999: for "trong năm", "tháng 9" and ongoing work.
    std::optional<int> year;
    /// Only on the command line: allows "today", "tuần này", ... and open ranges.
    std::optional<Date> today = std::nullopt;
    std::optional<int> until = std::nullopt;   ///< the last year of a programme of several
    std::optional<Date> issued = std::nullopt; ///< from which days are counted
    std::string_view title = {};  ///< of the document; its first word is the kind of document
    std::string_view number = {}; ///< of the document: "277/KH-UBND"
};

/// One deadline of a wording.
struct Part {
    text::Span where; ///< its words
    Interval interval;
};

/// What a wording says: one deadline, or several that it joins.
struct Wording {
    std::vector<Part> parts; ///< at least one
    /// "Định kỳ 30/6/2026": it says that it recurs, but neither how often nor on which other days.
    bool is_vaguely_recurring = false;
};

/// Reads a wording or a short form of the deadline grammar, in any case, with or without accents.
/// The problem's span counts bytes of `text`.
tl::expected<Wording, text::Problem> parse_wording(std::string_view text,
                                                   const DeadlineContext& context);

/// The same for a wording that has to be one deadline, as in a file.
tl::expected<Interval, text::Problem> parse_deadline(std::string_view text,
                                                     const DeadlineContext& context);

/// The short form that reads back as the same interval: "2022-09", "2022-Q4", "before 2022-05-10",
/// "2022-03-01..2022-05-31", "issued+100d", "before 20 monthly", "none". "ongoing" and "monthly"
/// stand for the context's years unless the words say others.
std::string short_form(const Interval& interval);

/// The interval in words, for --explain: "month: 2022-09-01 to 2022-09-30"; with a day, also the
/// next days of recurring work.
text::Message explained(const Interval& interval, std::optional<Date> today = std::nullopt);

/// The short forms of a year and of its halves, quarters and months.
std::vector<std::string> periods_of(int year);

/// What counts from today, in English: "today", "next-week".
std::vector<std::string> periods_from_today();

/// Those that are a single day.
std::vector<std::string> days_from_today();

/// Forms that the grammar accepts, each an example in a year.
std::vector<std::string> deadline_examples(int year);

} // namespace ktask::deadline
