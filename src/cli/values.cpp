#include "cli/values.hpp"

#include <algorithm>
#include <charconv>

#include "cli/failure.hpp"
#include "text/nearest.hpp"
#include "text/split.hpp"

namespace ktask::cli {

std::size_t read_count(std::string_view option, const std::string& typed, std::size_t least,
                       std::size_t most, std::size_t otherwise) {
    if (typed.empty()) return otherwise;
    std::size_t number = 0;
    const char* const end = typed.data() + typed.size();
    const auto [stop, failure] = std::from_chars(typed.data(), end, number);
    if (failure == std::errc{} && stop == end && number >= least && number <= most) return number;
    throw usage_error(
        text::message("{} is a whole number from {} to {}, not '{}'", option, least, most, typed));
}

void check_choice(std::string_view option, const std::string& typed,
                  const std::vector<std::string>& choices) {
    if (std::find(choices.begin(), choices.end(), typed) != choices.end()) return;
    std::vector<text::Message> hints = text::near_miss(typed, choices);
    if (hints.empty()) hints.push_back(text::message("choices: {}", text::listed(choices)));
    throw usage_error(text::message("{} cannot be '{}'", option, typed), std::move(hints));
}

std::vector<std::string> split_list(std::string_view typed) {
    std::vector<std::string> parts;
    for (const std::string_view part : text::split(typed, ',')) {
        if (!text::trimmed(part).empty()) parts.emplace_back(text::trimmed(part));
    }
    return parts;
}

deadline::Interval read_interval(std::string_view option, std::string_view typed,
                                 const deadline::DeadlineContext& context) {
    const auto interval = deadline::parse_deadline(typed, context);
    if (!interval) throw bad_value(option, typed, interval.error());
    return *interval;
}

deadline::Date read_day(std::string_view option, std::string_view typed,
                        const deadline::DeadlineContext& context, std::string_view example) {
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

} // namespace ktask::cli
