#include "render/report_svg.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/svg_parts.hpp"
#include "render/task_cells.hpp"
#include "render/timeline_words.hpp"
#include "syntax/html.hpp"
#include "text/markup.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace ktask::render {

namespace {

/// The wide drawing, in its own units, which are pixels on a wide screen.
constexpr double page_width = 960;
constexpr double chart_left = 345;
constexpr double chart_right = 950;
constexpr double chart_top = 46;
constexpr double row_height = 26;

double across(deadline::Date day, const report::Timeline& timeline, bool of_end = false) {
    return chart_left + (chart_right - chart_left) * report::position_of(day, timeline, of_end);
}

std::string month_grid(const report::Timeline& timeline, double bottom, const Words& words) {
    std::string out;
    for (const report::TimelineMonth& month : timeline.months) {
        const double x = across(month.first, timeline);
        out += fmt::format("<line class=\"grid\" x1=\"{0:.1f}\" y1=\"{1}\" x2=\"{0:.1f}\" "
                           "y2=\"{2}\"/>\n",
                           x, chart_top - 16, bottom);
        out += text_at(x + 4, chart_top - 6, "month", month_heading(month.first, timeline, words));
    }
    return out;
}

std::string today_line(const report::Timeline& timeline, double bottom, const Words& words) {
    if (!timeline.today) return "";
    const double x = across(*timeline.today, timeline);
    const std::string label = today_label(timeline, words);
    const double half = letter * static_cast<double>(text::display_width(label)) / 2;
    const double middle = std::clamp(x, chart_left + half, page_width - half);
    return fmt::format("<line class=\"today\" x1=\"{0:.1f}\" y1=\"20\" x2=\"{0:.1f}\" "
                       "y2=\"{1}\"/>\n",
                       x, bottom) +
           text_at(middle, 14, "today", label);
}

/// The beginning of a title that fits beside its line; the tables have all of it.
std::string shortened(const std::string& title) {
    constexpr std::size_t room = 39;
    const auto lines = text::wrapped(title, room);
    return lines.size() == 1 ? title : lines.front() + "…";
}

std::string standing(const report::TimelineRow& row, const report::Timeline& timeline,
                     const Words& words) {
    const programme::Task& task = *row.selected->task;
    if (row.mark == report::Mark::done) {
        return task.done->on
                   ? fmt::format("{} {}", words.report.marks[0], words.date(*task.done->on))
                   : std::string(words.report.marks[0]);
    }
    if (row.mark == report::Mark::overdue) {
        return fmt::format("{} {}", words.report.marks[1],
                           counted(words.days, static_cast<std::size_t>(
                                                   row.selected->status.days_late.value_or(0))));
    }
    if (row.mark == report::Mark::far) return words.date(row.last);
    const auto left = (row.last - timeline.report_day).count();
    return left == 0 ? std::string(words.due_today)
                     : counted(words.days_left, static_cast<std::size_t>(left));
}

/// What is drawn of a task on its line.
struct Drawn {
    double left;
    double right;
    double y;
};

/// Words to the right of what is drawn, or to the left: where there is room, and not across today's
/// line if that can be.
std::string words_beside(const std::string& text, const Drawn& drawn,
                         const report::Timeline& timeline) {
    constexpr double distance = 6;
    struct Place {
        double start;
        bool is_before;
    };
    const double width = letter * static_cast<double>(text::display_width(text));
    const double today = timeline.today ? across(*timeline.today, timeline) : chart_right;
    const Place after = {drawn.right + distance, false};
    const Place before = {drawn.left - distance - width, true};
    const auto written_at = [&](const Place& place) {
        return place.is_before ? text_at(place.start + width, drawn.y + 4, "beside before", text)
                               : text_at(place.start, drawn.y + 4, "beside", text);
    };
    for (const Place& place : {after, before, Place{std::max(after.start, today + distance), false},
                               Place{std::min(before.start, today - distance - width), true}}) {
        const bool fits = chart_left <= place.start && place.start + width <= chart_right;
        const bool is_crossed = place.start < today && today < place.start + width;
        if (fits && !is_crossed) return written_at(place);
    }
    return written_at(after.start + width <= chart_right ? after : before);
}

/// A line of one task: the days of its deadline, how far it is behind, its mark, and words beside
/// them on the side where there is room.
std::string task_line(const report::TimelineRow& row, double y, const report::Timeline& timeline,
                      const Words& words) {
    const double end = across(row.last, timeline, true);
    double left = row.first ? across(*row.first, timeline) : end - mark_size / 2;
    double right = end + mark_size / 2;
    std::string out = fmt::format("<g><title>{}</title>\n",
                                  syntax::html_escaped(shown(row.selected->task->title)));
    out += fmt::format("<line class=\"grid\" x1=\"0\" y1=\"{0:.1f}\" x2=\"{1}\" y2=\"{0:.1f}\"/>\n",
                       y + row_height / 2, chart_right);
    out += text_at(22, y + 4, "number", fmt::format_int(row.selected->task->id).str());
    out += text_at(30, y + 4, "task",
                   shortened(text::visible(text::plain_text(row.selected->task->title))));
    if (row.first) {
        out += fmt::format("<rect class=\"span {}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
                           "height=\"8\"/>\n",
                           name_of(row.mark), left, y - 4, std::max(1.0, end - left));
    }
    if (row.mark == report::Mark::overdue) {
        const double until = timeline.today ? across(*timeline.today, timeline) : chart_right;
        out += fmt::format("<rect class=\"behind\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
                           "height=\"8\"/>\n",
                           end, y - 4, std::max(1.0, until - end));
        right = std::max(right, until);
    }
    out += mark_at(row.mark, end, y);
    left = std::min(left, end - mark_size / 2);
    out += words_beside(standing(row, timeline, words), {left, right, y}, timeline);
    return out + "</g>\n";
}

} // namespace

std::string task_lines(const report::Timeline& timeline, const Words& words) {
    constexpr std::size_t most = 60;
    if (timeline.rows.empty() || timeline.rows.size() > most) return "";
    const double bottom = chart_top + row_height * static_cast<double>(timeline.rows.size()) + 4;
    std::string out = opening("task-lines", page_width, bottom + 4, timeline, words);
    out += "<defs><pattern id=\"behind\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
           "patternTransform=\"rotate(45)\"><rect class=\"stripe\" width=\"2.5\" height=\"6\"/>"
           "</pattern></defs>\n";
    out += month_grid(timeline, bottom, words);
    double y = chart_top + row_height / 2 + 2;
    std::string lines;
    for (const report::TimelineRow& row : timeline.rows) {
        lines += task_line(row, y, timeline, words);
        y += row_height;
    }
    return out + today_line(timeline, bottom, words) + lines + "</svg>\n";
}

} // namespace ktask::render
