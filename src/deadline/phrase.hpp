#pragma once

#include <optional>

#include <tl/expected.hpp>

#include "deadline/tokens.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// A number as a phrase has it, not yet known to make sense; a quarter's may be Roman.
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
    std::optional<int> steps; ///< counted from today: -1 for "last week", 0 for "this week"
    Edge edge = Edge::none;
    bool is_of_this_year = false;   ///< "tháng 9 năm nay"
    bool is_until_year_end = false; ///< "3 tháng cuối năm"
    bool is_bare = false;           ///< "10/5" or "10" without "ngày" or year
    text::Span where;
};

enum class Relation { within, before, by, range, ongoing, recurring };

/// A whole deadline as it is worded.
struct Phrase {
    Relation relation = Relation::within;
    std::optional<Period> period; ///< of a range: its start
    std::optional<Period> end;    ///< of a range
    std::optional<Figure> year;   ///< of ongoing and recurring: "trong năm 2022"
    text::Span where;
};

/// Reads a period: "tháng 9/2022", "2022-Q4", "cuối năm", "tuần sau".
tl::expected<Period, text::Problem> read_period(Cursor& cursor);

/// Reads a whole wording, to its end.
tl::expected<Phrase, text::Problem> read_phrase(Cursor cursor);

} // namespace ktask::deadline
