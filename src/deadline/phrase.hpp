#pragma once

#include <optional>
#include <vector>

#include <tl/expected.hpp>

#include "deadline/deadline.hpp"
#include "deadline/rule.hpp"
#include "deadline/tokens.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// A number as a phrase has it, not yet known to make sense; a quarter's may be Roman, a month's a
/// word.
struct Figure {
    int value = 0;
    text::Span where;
};

/// `months` are some counted from the start or the end of a year; `half` is that of "2022-H1".
enum class Unit { day, week, month, months, quarter, half, year };

/// "Đầu", "giữa" or "cuối" of a period makes one day of it.
enum class Edge { none, first, middle, last };

/// A period as it is worded: what is not said is not there.
struct Period {
    Unit unit = Unit::day;
    std::optional<Figure> day;
    std::optional<Figure> month;
    std::optional<Figure> number; ///< which quarter, half or week, or how many months
    std::optional<Figure> year;
    std::optional<Figure> weekday;          ///< 1 (Monday) to 7; of a day
    std::optional<Figure> month_of_quarter; ///< 1 to 3: "ngày 25 tháng cuối quý"
    std::optional<int> steps; ///< counted from today: -1 for "last week", 0 for "this week"
    Edge edge = Edge::none;
    bool is_of_this_year = false;      ///< "tháng 9 năm nay"
    bool is_until_year_end = false;    ///< "3 tháng cuối năm"
    bool is_bare = false;              ///< "10/5" or "10" without "ngày" before it
    bool has_time = false;             ///< "15h00 ngày 10/5/2022"
    bool has_two_separators = false;   ///< "10-5/2022"
    bool is_separated_by_dash = false; ///< "10-5": without a year these may be months
    text::Span where;
};

enum class Relation { within, before, by, range, ongoing, recurring, counted, unscheduled };

/// Recurring work as it is worded.
struct Recurrence {
    Rule rule; ///< without its days
    std::vector<Period> days;
    Edge edge = Edge::none; ///< "cuối mỗi quý"
    text::Span where;       ///< of its frequency
};

/// Days counted from the issue of a document, as they are worded.
struct Counting {
    Figure number;
    Count::Unit unit = Count::Unit::day;
    std::string_view symbol = {}; ///< of the kind of document that is named, "" if none is
    text::Span event;             ///< what the days are counted from
};

/// A whole deadline as it is worded.
struct Phrase {
    Relation relation = Relation::within;
    std::optional<Period> period; ///< of a range, ongoing and recurring: the start, if it is said
    std::optional<Period> end;    ///< and the end
    std::optional<Recurrence> recurrence = std::nullopt;
    std::optional<Counting> counting = std::nullopt;
    bool is_from = false; ///< ongoing work that only says its start: "từ Quý I/2026"
    text::Span where = {};
};

/// All that a wording says.
struct Phrases {
    std::vector<Phrase> all;
    bool is_vaguely_recurring = false;
};

/// Reads a period: "tháng 9/2022", "2022-Q4", "cuối năm", "tuần sau"; behind "tháng 3 -" a number
/// is a month, too.
tl::expected<Period, text::Problem> read_period(Cursor& cursor,
                                                std::optional<Unit> unit = std::nullopt);

/// Reads one deadline; what it does not say may be as in the one before it in a list.
tl::expected<Phrase, text::Problem> read_phrase(Cursor& cursor, const Phrase* before);

/// Reads a whole wording, to its end.
tl::expected<Phrases, text::Problem> read_phrases(Cursor cursor);

} // namespace ktask::deadline
