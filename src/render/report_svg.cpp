#include "render/report_svg.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "render/html.hpp"
#include "render/task_cells.hpp"
#include "text/markup.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace ktask {

namespace {

/// The wide drawing, in its own units, which are pixels on a wide screen.
constexpr double page_width = 960;
constexpr double chart_left = 345;
constexpr double chart_right = 950;
constexpr double chart_top = 46;
constexpr double row_height = 26;
constexpr double mark_size = 16;
constexpr double letter = 7.4; // a generous guess at the width of an average letter

/// The narrow one.
constexpr double ladder_width = 360;
constexpr double ladder_row = 30;
constexpr double ladder_left = 56;
constexpr double entry_width = 46;
constexpr std::size_t entries_in_row = 6;

double across(Date day, const Timeline& timeline, bool of_end = false) {
    return chart_left + (chart_right - chart_left) * position_of(day, timeline, of_end);
}

/// What a screen reader says instead of a drawing.
std::string opening(std::string_view id, double width, double height, const Timeline& timeline,
                    const Words& words) {
    return fmt::format("<svg class=\"{0}\" viewBox=\"0 0 {1} {2}\" role=\"img\" "
                       "aria-labelledby=\"{0}-title {0}-desc\">\n"
                       "<title id=\"{0}-title\">{3}</title>\n<desc id=\"{0}-desc\">{4}</desc>\n",
                       id, width, height, html_escaped(words.report.timeline),
                       html_escaped(timeline_in_words(timeline, words)));
}

std::string mark_at(Mark mark, double x, double y) {
    return fmt::format("<use class=\"{0}\" href=\"#mark-{0}\" x=\"{1:.1f}\" y=\"{2:.1f}\" "
                       "width=\"{3}\" height=\"{3}\"/>\n",
                       name_of(mark), x - mark_size / 2, y - mark_size / 2, mark_size);
}

std::string text_at(double x, double y, std::string_view classes, std::string_view text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>\n", x, y, classes,
                       html_escaped(text));
}

std::string month_heading(Date first, bool spans_years, const Words& words) {
    const auto number = static_cast<std::size_t>(month_of(first));
    const std::string_view name = words.report.months.at(number - 1);
    if (!spans_years || number != 1) return std::string(name);
    return fmt::format("{}/{:02}", name, year_of(first) % 100);
}

bool spans_years(const Timeline& timeline) {
    return year_of(timeline.first) != year_of(timeline.last);
}

std::string month_grid(const Timeline& timeline, double bottom, const Words& words) {
    std::string out;
    for (const TimelineMonth& month : timeline.months) {
        const double x = across(month.first, timeline);
        out += fmt::format("<line class=\"grid\" x1=\"{0:.1f}\" y1=\"{1}\" x2=\"{0:.1f}\" "
                           "y2=\"{2}\"/>\n",
                           x, chart_top - 16, bottom);
        out += text_at(x + 4, chart_top - 6, "month",
                       month_heading(month.first, spans_years(timeline), words));
    }
    return out;
}

std::string today_label(const Timeline& timeline, const Words& words) {
    return fmt::format("{} {}", words.report.today, words.date(*timeline.today));
}

std::string today_line(const Timeline& timeline, double bottom, const Words& words) {
    if (!timeline.today) return "";
    const double x = across(*timeline.today, timeline);
    const std::string label = today_label(timeline, words);
    const double half = letter * static_cast<double>(display_width(label)) / 2;
    const double middle = std::clamp(x, chart_left + half, page_width - half);
    return fmt::format("<line class=\"today\" x1=\"{0:.1f}\" y1=\"20\" x2=\"{0:.1f}\" "
                       "y2=\"{1}\"/>\n",
                       x, bottom) +
           text_at(middle, 14, "today", label);
}

/// The beginning of a title that fits beside its line; the tables have all of it.
std::string shortened(const std::string& title) {
    constexpr std::size_t room = 39;
    const auto lines = wrapped(title, room);
    return lines.size() == 1 ? title : lines.front() + "…";
}

std::string standing(const TimelineRow& row, const Timeline& timeline, const Words& words) {
    const Task& task = *row.selected->task;
    if (row.mark == Mark::done) {
        return task.done->on
                   ? fmt::format("{} {}", words.report.marks[0], words.date(*task.done->on))
                   : std::string(words.report.marks[0]);
    }
    if (row.mark == Mark::overdue) {
        return fmt::format("{} {}", words.report.marks[1],
                           counted(words.days, static_cast<std::size_t>(
                                                   row.selected->status.days_late.value_or(0))));
    }
    if (row.mark == Mark::far) return words.date(row.last);
    const auto left = (row.last - timeline.report_day).count();
    return left == 0 ? std::string(words.due_today)
                     : counted(words.days_left, static_cast<std::size_t>(left));
}

/// A line of one task: the days of its deadline, how far it is behind, its mark, and words beside
/// them on the side where there is room.
std::string task_line(const TimelineRow& row, double y, const Timeline& timeline,
                      const Words& words) {
    const double end = across(row.last, timeline, true);
    double left = row.first ? across(*row.first, timeline) : end - mark_size / 2;
    double right = end + mark_size / 2;
    std::string out =
        fmt::format("<g><title>{}</title>\n", html_escaped(shown(row.selected->task->title)));
    out += fmt::format("<line class=\"grid\" x1=\"0\" y1=\"{0:.1f}\" x2=\"{1}\" y2=\"{0:.1f}\"/>\n",
                       y + row_height / 2, chart_right);
    out += text_at(22, y + 4, "number", fmt::format_int(row.selected->task->id).str());
    out += text_at(30, y + 4, "task", shortened(visible(plain_text(row.selected->task->title))));
    if (row.first) {
        out += fmt::format("<rect class=\"span {}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
                           "height=\"8\"/>\n",
                           name_of(row.mark), left, y - 4, std::max(1.0, end - left));
    }
    if (row.mark == Mark::overdue) {
        const double until = timeline.today ? across(*timeline.today, timeline) : chart_right;
        out += fmt::format("<rect class=\"behind\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
                           "height=\"8\"/>\n",
                           end, y - 4, std::max(1.0, until - end));
        right = std::max(right, until);
    }
    out += mark_at(row.mark, end, y);
    const std::string words_beside = standing(row, timeline, words);
    const double needed = letter * static_cast<double>(display_width(words_beside)) + 6;
    const bool fits_right = right + needed <= chart_right;
    left = std::min(left, end - mark_size / 2);
    out += fits_right ? text_at(right + 6, y + 4, "beside", words_beside)
                      : text_at(left - 6, y + 4, "beside before", words_beside);
    return out + "</g>\n";
}

/// The tasks of a month in the narrow drawing, six in a row.
std::string month_entries(const TimelineMonth& month, double top) {
    std::string out;
    std::size_t place = 0;
    for (std::size_t mark = 0; mark < mark_count; ++mark) {
        for (const Selected* selected : month.by_mark.at(mark)) {
            const double x =
                ladder_left + 14 + entry_width * static_cast<double>(place % entries_in_row);
            const double y = top + ladder_row * (static_cast<double>(place / entries_in_row) + 0.5);
            out += mark_at(static_cast<Mark>(mark), x, y);
            out += text_at(x + mark_size / 2 + 3, y + 5, "entry",
                           fmt::format_int(selected->task->id).str());
            ++place;
        }
    }
    return out;
}

/// How often each mark stands in a month of too many tasks.
std::string month_numbers(const TimelineMonth& month, double top) {
    std::string out;
    double x = ladder_left + 14;
    for (std::size_t mark = 0; mark < mark_count; ++mark) {
        const std::size_t count = month.by_mark.at(mark).size();
        if (count == 0) continue;
        const double y = top + ladder_row / 2;
        out += mark_at(static_cast<Mark>(mark), x, y);
        const std::string text = fmt::format("× {}", count);
        out += text_at(x + mark_size / 2 + 3, y + 5, "entry", text);
        x += entry_width + letter * static_cast<double>(text.size());
    }
    return out;
}

std::size_t count_of(const TimelineMonth& month) {
    std::size_t count = 0;
    for (const auto& tasks : month.by_mark)
        count += tasks.size();
    return count;
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

LadderStep ladder_step(const TimelineMonth& month, double top) {
    constexpr std::size_t most = 3 * entries_in_row;
    const std::size_t count = count_of(month);
    if (count > most) return {month_numbers(month, top), ladder_row};
    const std::size_t lines =
        std::max<std::size_t>(1, (count + entries_in_row - 1) / entries_in_row);
    return {month_entries(month, top), ladder_row * static_cast<double>(lines)};
}

bool holds(const TimelineMonth& month, const std::optional<Date>& day) {
    return day && year_of(*day) == year_of(month.first) && month_of(*day) == month_of(month.first);
}

} // namespace

std::string_view name_of(Mark mark) {
    constexpr std::array<std::string_view, mark_count> names = {"done", "overdue", "near", "far"};
    return names.at(static_cast<std::size_t>(mark));
}

std::string mark_shapes() {
    return R"(<svg class="shapes" width="0" height="0" aria-hidden="true">
<symbol id="mark-done" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/><path class="inside" d="M4.5 8.2 7 10.7 11.5 5.6"/></symbol>
<symbol id="mark-overdue" viewBox="0 0 16 16"><path d="M8 .2 15.8 8 8 15.8 .2 8Z"/><path class="inside" d="M8 4.2V8.8M8 10.8V12.2"/></symbol>
<symbol id="mark-near" viewBox="0 0 16 16"><path d="M8 1 15.5 14.5H.5Z"/></symbol>
<symbol id="mark-far" viewBox="0 0 16 16"><circle class="hollow" cx="8" cy="8" r="5.6"/></symbol>
</svg>
)";
}

std::string task_lines(const Timeline& timeline, const Words& words) {
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
    for (const TimelineRow& row : timeline.rows) {
        lines += task_line(row, y, timeline, words);
        y += row_height;
    }
    return out + today_line(timeline, bottom, words) + lines + "</svg>\n";
}

std::string month_ladder(const Timeline& timeline, const Words& words) {
    if (timeline.rows.empty()) return "";
    std::string steps;
    double top = 2;
    for (const TimelineMonth& month : timeline.months) {
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
                         month_heading(month.first, spans_years(timeline), words));
        steps += step.drawn;
        if (holds(month, timeline.today)) {
            const auto day = (*timeline.today - month.first).count();
            const int length = days_in_month(year_of(month.first), month_of(month.first));
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

std::string timeline_in_words(const Timeline& timeline, const Words& words) {
    std::size_t all = 0;
    std::string counts;
    for (std::size_t mark = 0; mark < mark_count; ++mark) {
        const std::size_t count = timeline.counts.at(mark);
        all += count;
        if (count == 0) continue;
        counts +=
            fmt::format("{}{} {}", counts.empty() ? "" : ", ", count, words.report.marks.at(mark));
    }
    return fmt::format(fmt::runtime(words.report.timeline_says), words.date(timeline.report_day),
                       counted(words.tasks, all), counts);
}

} // namespace ktask
