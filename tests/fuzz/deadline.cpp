// What the grammar of deadlines makes of any bytes: days that make sense and read back from their
// short form, or a problem with a place inside the bytes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "deadline/deadline.hpp"
#include "deadline/find_date.hpp"
#include "required.hpp"

using namespace ktask;
using namespace ktask::deadline;

namespace {

bool is_readable(const std::optional<Date>& date) {
    return !date || make_date(year_of(*date), month_of(*date), 1);
}

void check_interval(std::string_view words, const Interval& interval,
                    const DeadlineContext& context) {
    require(!interval.first || !interval.last || *interval.first <= *interval.last,
            "an interval does not end before it starts");
    require(context.today || interval.last || !falls_due(interval),
            "a deadline in a file has a last day");
    const auto next = next_day(interval, *make_date(2022, 5, 11));
    require(!next || *next >= *make_date(2022, 5, 11), "a next day is not over");
    require(!next || !interval.last || *next <= *interval.last, "a next day is within the bounds");
    require(!explained(interval).empty(), "an interval can be explained");
    const bool ends_in_dot = words.find_last_not_of(" \t\r\n") != std::string_view::npos &&
                             words[words.find_last_not_of(" \t\r\n")] == '.';
    if (!ends_in_dot) {
        const auto stopped = parse_deadline(std::string(words) + ".", context);
        require(stopped && *stopped == interval, "a full stop changes nothing");
    }
    if (!context.year) return; // "ongoing" and "monthly" name none
    if (!is_readable(interval.first) || !is_readable(interval.last)) return;
    DeadlineContext anywhere = context;
    anywhere.today = make_date(2022, 5, 11);
    const auto again = parse_deadline(short_form(interval), anywhere);
    require(again && *again == interval, "a short form reads back as the same days");
}

void check(std::string_view words, const DeadlineContext& context) {
    const auto wording = parse_wording(words, context);
    const auto interval = parse_deadline(words, context);
    if (interval) check_interval(words, *interval, context);
    if (wording) {
        require(!wording->parts.empty(), "a wording has parts");
        for (const Part& part : wording->parts)
            require(part.where.begin <= part.where.end && part.where.end <= words.size(),
                    "a part is inside the text");
    }
    require(wording || !interval, "what is one deadline is a wording");
    if (interval) return;
    const text::Problem& problem = interval.error();
    require(problem.where.begin <= problem.where.end && problem.where.end <= words.size(),
            "a problem is inside the text");
    require(!problem.what.empty() && !problem.hints.empty(), "a problem says what would be right");
}

/// A plan of several years.
DeadlineContext plan() {
    DeadlineContext context{2022};
    context.until = 2030;
    context.issued = make_date(2022, 5, 9);
    context.title = "Kế hoạch";
    return context;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string words(reinterpret_cast<const char*>(data), size);
    check(words, {2022, std::nullopt});
    check(words, {std::nullopt, std::nullopt});
    check(words, {2022, make_date(2022, 5, 11)});
    check(words, plan());
    const auto date = find_date(words);
    require(is_readable(date), "a date that is found exists");
    require(find_dates({&words, 1}).size() == (date ? 1 : 0), "one text has at most one date");
    return 0;
}
