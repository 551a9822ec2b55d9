#include "cli/values.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

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
        fmt::format("{} is a whole number from {} to {}, not '{}'", option, least, most, typed));
}

void check_choice(std::string_view option, const std::string& typed,
                  const std::vector<std::string>& choices) {
    if (std::find(choices.begin(), choices.end(), typed) != choices.end()) return;
    const std::string near = text::near_miss(typed, choices);
    throw usage_error(fmt::format("{} cannot be '{}'", option, typed),
                      near.empty() ? fmt::format("choices: {}", fmt::join(choices, ", ")) : near);
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
    const std::string hint = fmt::format("for example: {}", example);
    if (!interval) {
        text::Problem problem = interval.error();
        if (problem.hint.starts_with("for example")) problem.hint = hint; // not that of a period
        throw bad_value(option, typed, problem);
    }
    if (interval->kind == deadline::DeadlineKind::day) return *interval->last;
    throw bad_value(option, typed, {{0, typed.size()}, "this is not a single day", hint});
}

} // namespace ktask::cli
