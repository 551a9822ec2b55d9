#include "deadline/counting.hpp"

#include <algorithm>

#include "deadline/document_kind.hpp"
#include "deadline/holidays.hpp"
#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

using Meaning = tl::expected<Interval, text::Problem>;

/// Longer periods than any programme's.
constexpr int most_counted = 9999;

/// Article 148 of the Civil Code 2015: the day of the same number, or the month's last.
std::optional<Date> months_after(Date start, int months) {
    const std::chrono::year_month_day day(start);
    const int count = month_of(start) - 1 + months;
    const int year = year_of(start) + count / 12;
    const int month = count % 12 + 1;
    if (year > last_year) return std::nullopt;
    const int number = static_cast<int>(static_cast<unsigned>(day.day()));
    return make_date(year, month, std::min(number, days_in_month(year, month)));
}

std::optional<Date> last_day_of(const Counting& counting, Date issued) {
    const int number = counting.number.value;
    switch (counting.unit) {
    case Count::Unit::day:
        return issued + std::chrono::days(number);
    case Count::Unit::week:
        return issued + std::chrono::weeks(number);
    case Count::Unit::month:
        return months_after(issued, number);
    case Count::Unit::working_day:
        break;
    }
    return working_day_after(issued, number);
}

} // namespace

Meaning meaning_of(const Counting& counting, text::Span where, std::string_view text,
                   const DeadlineContext& context) {
    if (!is_own_kind(counting.symbol, context)) {
        const text::Span count{where.begin, counting.event.begin};
        return wrong(counting.event,
                     text::message("'{}' is an event, not a day: the programme is another document",
                                   text::written(text, counting.event)),
                     {text::message("from the day of issue of the programme itself: {}kể từ ngày "
                                    "ban hành",
                                    text::written(text, count))});
    }
    if (!context.issued) {
        return wrong(where, text::message("the programme has no day of issue to count from"),
                     {text::message("write it under 'programme', for example: issued: {}-01-10",
                                    example_year(context))});
    }
    const int number = counting.number.value;
    if (number < 1 || number > most_counted) {
        return wrong(counting.number.where,
                     text::message("'{}' is no number of days, weeks or months",
                                   text::written(text, counting.number.where)),
                     {text::message("for example: 100 ngày kể từ ngày ban hành")});
    }
    const auto last = last_day_of(counting, *context.issued);
    if (!last || year_of(*last) > last_year) {
        return wrong(where,
                     counting.unit == Count::Unit::working_day
                         ? text::message("the working days after {} are not all known",
                                         to_day_month_year(*context.issued))
                         : text::message("there is no such day"),
                     {text::message("write the day itself, for example: Chậm nhất ngày 10/5/{}",
                                    example_year(context))});
    }
    Interval interval{DeadlineKind::counted, std::nullopt, last};
    interval.count = Count{number, counting.unit};
    return interval;
}

} // namespace ktask::deadline
