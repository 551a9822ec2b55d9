#include "cli/values.hpp"

#include <charconv>
#include <utility>

#include "cli/failure.hpp"
#include "deadline/find_date.hpp"
#include "text/nearest.hpp"

namespace ktask::cli {

int read_count(std::string_view option, const std::string& typed, int least, int most) {
    int number = 0;
    const char* const end = typed.data() + typed.size();
    const auto [stop, failure] = std::from_chars(typed.data(), end, number);
    if (failure == std::errc{} && stop == end && number >= least && number <= most) return number;
    throw usage_error(
        text::message("{} is a whole number from {} to {}, not '{}'", option, least, most, typed));
}

deadline::Interval read_interval(std::string_view option, std::string_view typed,
                                 const deadline::DeadlineContext& context) {
    const auto interval = deadline::parse_deadline(typed, context);
    if (!interval) throw bad_value(option, typed, interval.error());
    return *interval;
}

std::optional<deadline::Date> read_end(std::string_view option, End end, const std::string& typed,
                                       deadline::Date today, int example_year) {
    if (typed.empty()) return std::nullopt;
    if (end == End::first) {
        if (const auto day = deadline::latest_weekday(typed, today)) return day;
    }
    const deadline::Interval interval =
        read_interval(option, typed, {deadline::year_of(today), today});
    const auto& day = end == End::first ? interval.first : interval.last;
    if (day && deadline::falls_due(interval)) return day;
    throw bad_value(option, typed,
                    {{0, typed.size()},
                     day                 ? text::message("this is not a period")
                     : end == End::first ? text::message("this period has no first day")
                                         : text::message("this period has no last day"),
                     {text::message("for example: {}-09-01", example_year)}});
}

deadline::Date read_day(std::string_view option, std::string_view typed,
                        const deadline::DeadlineContext& context, const std::string& example) {
    const auto interval = deadline::parse_deadline(typed, context);
    const std::vector<text::Message> hints = {text::message("for example: {}", example)};
    if (!interval) {
        text::Problem problem = interval.error();
        const bool shows_period =
            !problem.hints.empty() && problem.hints.front().pattern.starts_with("for example");
        if (shows_period) problem.hints = hints;
        throw bad_value(option, typed, problem);
    }
    if (interval->kind == deadline::DeadlineKind::day) return *interval->last;
    throw bad_value(option, typed,
                    {{0, typed.size()}, text::message("this is not a single day"), hints});
}

void refuse_choice(std::string_view option, std::string_view typed,
                   const std::vector<std::string>& choices,
                   const std::vector<std::string>& other_names) {
    throw usage_error(text::message("{} cannot be '{}'", option, typed),
                      text::choices_near(typed, choices, other_names));
}

} // namespace ktask::cli
