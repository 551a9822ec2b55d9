#include "render/timeline_words.hpp"

#include <fmt/format.h>

#include "render/said.hpp"

namespace ktask::render {

std::string month_heading(deadline::Date first, const report::Timeline& timeline,
                          const Words& words) {
    const auto number = static_cast<std::size_t>(deadline::month_of(first));
    const std::string_view name = words.report.months.at(number - 1);
    const bool spans_years = deadline::year_of(timeline.first) != deadline::year_of(timeline.last);
    if (!spans_years || number != 1) return std::string(name);
    return fmt::format("{}/{:02}", name, deadline::year_of(first) % 100);
}

std::string today_label(const report::Timeline& timeline, const Words& words) {
    return fmt::format("{} {}", words.report.today, words.date(*timeline.today));
}

std::string timeline_in_words(const report::Timeline& timeline, const Words& words) {
    std::size_t all = 0;
    std::string counts;
    for (std::size_t mark = 0; mark < report::mark_count; ++mark) {
        const std::size_t count = timeline.counts.at(mark);
        all += count;
        if (count == 0) continue;
        counts +=
            fmt::format("{}{} {}", counts.empty() ? "" : ", ", count, words.report.marks.at(mark));
    }
    return said(words.report.timeline_says, words.date(timeline.report_day),
                counted(words.tasks, all), counts);
}

} // namespace ktask::render
