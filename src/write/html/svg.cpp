#include "write/html/svg.hpp"

#include <array>

#include <fmt/format.h>

#include "syntax/html.hpp"
#include "write/html/line.hpp"

namespace ktask::write::html {

using document::Date;
using document::Year;

std::string_view name_of(Year::Mark mark) {
    constexpr std::array<std::string_view, Year::marks> names = {"done", "done-late", "overdue",
                                                                 "near", "far"};
    return names.at(static_cast<std::size_t>(mark));
}

std::string shapes() {
    return R"svg(<svg class="shapes" width="0" height="0" aria-hidden="true">
<symbol id="mark-done" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/><path class="inside" d="M4.5 8.2 7 10.7 11.5 5.6"/></symbol>
<symbol id="mark-done-late" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14"/><path class="inside" d="M4.5 8.2 7 10.7 11.5 5.6"/></symbol>
<symbol id="mark-overdue" viewBox="0 0 16 16"><path d="M8 .2 15.8 8 8 15.8 .2 8Z"/><path class="inside" d="M8 4.2V8.8M8 10.8V12.2"/></symbol>
<symbol id="mark-near" viewBox="0 0 16 16"><path d="M8 1 15.5 14.5H.5Z"/></symbol>
<symbol id="mark-far" viewBox="0 0 16 16"><circle class="hollow" cx="8" cy="8" r="5.6"/></symbol>
<pattern id="hatch-overdue" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="overdue" width="2.5" height="6"/></pattern>
<pattern id="hatch-done-late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="done-late" width="2.5" height="6"/></pattern>
</svg>
)svg";
}

std::string mark_at(Year::Mark mark, double x, double y) {
    return fmt::format("<use class=\"{0}\" href=\"#mark-{0}\" x=\"{1:.1f}\" y=\"{2:.1f}\" "
                       "width=\"{3}\" height=\"{3}\"/>\n",
                       name_of(mark), x - mark_size / 2, y - mark_size / 2, mark_size);
}

std::string text_at(double x, double y, std::string_view classes, std::string_view text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>\n", x, y, classes,
                       syntax::html_escaped(text));
}

std::string opening(std::string_view name, double width, double height, const Year& year) {
    return fmt::format(
        "<svg class=\"{0}\" viewBox=\"0 0 {1} {2}\" role=\"img\" paint-order=\"stroke\" "
        "aria-labelledby=\"{0}-title {0}-desc\">\n"
        "<title id=\"{0}-title\">{3}</title>\n<desc id=\"{0}-desc\">{4}</desc>\n",
        name, width, height, syntax::html_escaped(year.heading.text.view()),
        syntax::html_escaped(year.summary.text.view()));
}

double begin_of(Date day, const Year& year) {
    const auto days = static_cast<double>((day - year.from).count());
    const auto all = static_cast<double>((year.to - year.from).count() + 1);
    return days / all;
}

double end_of(Date day, const Year& year) {
    return begin_of(day + std::chrono::days(1), year);
}

bool is_in_month(Date day, Date first) {
    const std::chrono::year_month_day date = day;
    const std::chrono::year_month_day month = first;
    return date.year() == month.year() && date.month() == month.month();
}

} // namespace ktask::write::html
