#include "render/report_svg.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/svg_parts.hpp"
#include "render/timeline_words.hpp"

namespace ktask::render {

namespace {

/// In units of its own, which are about pixels on a phone.
constexpr double ladder_width = 360;
constexpr double ladder_row = 30;
constexpr double ladder_left = 56;
constexpr double entry_width = 46;
constexpr std::size_t entries_in_row = 6;

std::size_t count_of(const report::TimelineMonth& month) {
    std::size_t count = 0;
    for (const auto& tasks : month.by_mark)
        count += tasks.size();
    return count;
}

/// The tasks of a month in the narrow drawing, six in a row.
std::string month_entries(const report::TimelineMonth& month, double top) {
    std::string out;
    std::size_t place = 0;
    for (std::size_t mark = 0; mark < report::mark_count; ++mark) {
        for (const selection::Selected* selected : month.by_mark.at(mark)) {
            const double x =
                ladder_left + 14 + entry_width * static_cast<double>(place % entries_in_row);
            const std::size_t line = place / entries_in_row;
            const double y = top + ladder_row * (static_cast<double>(line) + 0.5);
            out += mark_at(static_cast<report::Mark>(mark), x, y);
            out += text_at(x + mark_size / 2 + 3, y + 5, "entry",
                           fmt::format_int(selected->task->id).str());
            ++place;
        }
    }
    return out;
}

/// How often each mark stands in a month of too many tasks.
std::string month_numbers(const report::TimelineMonth& month, double top) {
    std::string out;
    double x = ladder_left + 14;
    for (std::size_t mark = 0; mark < report::mark_count; ++mark) {
        const std::size_t count = month.by_mark.at(mark).size();
        if (count == 0) continue;
        const double y = top + ladder_row / 2;
        out += mark_at(static_cast<report::Mark>(mark), x, y);
        const std::string text = fmt::format("× {}", count);
        out += text_at(x + mark_size / 2 + 3, y + 5, "entry", text);
        x += entry_width + letter * static_cast<double>(text.size());
    }
    return out;
}

/// Points from the names of the months at today's place within its month.
std::string today_pointer(double y) {
    return fmt::format("<path class=\"pointer\" d=\"M{:.1f} {:.1f}l9 5-9 5Z\"/>\n",
                       ladder_left - 10, y - 5);
}

struct LadderStep {
    std::string drawn;
    double height = ladder_row;
};

LadderStep ladder_step(const report::TimelineMonth& month, double top) {
    constexpr std::size_t most = 3 * entries_in_row;
    const std::size_t count = count_of(month);
    if (count > most) return {month_numbers(month, top), ladder_row};
    const std::size_t lines =
        std::max<std::size_t>(1, (count + entries_in_row - 1) / entries_in_row);
    return {month_entries(month, top), ladder_row * static_cast<double>(lines)};
}

bool holds(const report::TimelineMonth& month, const std::optional<deadline::Date>& day) {
    return day && deadline::year_of(*day) == deadline::year_of(month.first) &&
           deadline::month_of(*day) == deadline::month_of(month.first);
}

} // namespace

std::string month_ladder(const report::Timeline& timeline, const Words& words) {
    if (timeline.rows.empty()) return "";
    std::string steps;
    double top = 2;
    for (const report::TimelineMonth& month : timeline.months) {
        const LadderStep step = ladder_step(month, top);
        if (holds(month, timeline.today)) {
            steps += fmt::format("<rect class=\"this-month\" x=\"1\" y=\"{:.1f}\" width=\"{}\" "
                                 "height=\"{:.1f}\"/>\n",
                                 top, ladder_width - 2, step.height);
        }
        steps += fmt::format("<line class=\"grid\" x1=\"0\" y1=\"{0:.1f}\" x2=\"{1}\" "
                             "y2=\"{0:.1f}\"/>\n",
                             top + step.height, ladder_width);
        steps += text_at(6, top + ladder_row / 2 + 5, "month",
                         month_heading(month.first, timeline, words));
        steps += step.drawn;
        if (holds(month, timeline.today)) {
            const auto day = (*timeline.today - month.first).count();
            const int length = deadline::days_in_month(deadline::year_of(month.first),
                                                       deadline::month_of(month.first));
            steps += today_pointer(top + step.height * (static_cast<double>(day) + 0.5) / length);
            if (count_of(month) <= 3) {
                steps += text_at(ladder_width - 6, top + ladder_row / 2 + 5, "today",
                                 today_label(timeline, words));
            }
        }
        top += step.height;
    }
    return opening("month-ladder", ladder_width, top + 2, timeline, words) + steps + "</svg>\n";
}

} // namespace ktask::render
