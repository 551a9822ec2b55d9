#include "write/html/year.hpp"

#include <fmt/format.h>

#include "write/html/line.hpp"
#include "write/html/svg.hpp"

namespace ktask::write::html {

using document::Year;

namespace {

constexpr std::size_t most_task_lines = 60;

bool has_tail(Year::Mark mark) {
    return mark == Year::Mark::overdue || mark == Year::Mark::done_late;
}

/// Every mark and its word; the hatched time that a late one has behind its
/// last day is in front.
std::string legend(const Year& year) {
    std::string out = "<ul class=\"legend\">\n";
    for (std::size_t i = 0; i < Year::marks; ++i) {
        const auto mark = static_cast<Year::Mark>(i);
        const std::string tail = has_tail(mark)
                                     ? fmt::format("<svg class=\"tail\" aria-hidden=\"true\">"
                                                   "<rect class=\"behind {}\" y=\"4\" width=\"22\" "
                                                   "height=\"8\"/></svg>",
                                                   name_of(mark))
                                     : "";
        out += fmt::format("<li>{0}<svg class=\"{1}\" aria-hidden=\"true\">"
                           "<use href=\"#mark-{1}\"/></svg>{2}</li>\n",
                           tail, name_of(mark), line_as_html(year.legend.at(i)));
    }
    return out + "</ul>\n";
}

} // namespace

void write_year(const Year& year, text::Sink& sink) {
    if (year.bars.empty()) return;
    sink += "<figure>\n";
    sink += shapes();
    if (year.bars.size() <= most_task_lines) {
        write_task_lines(year, sink);
    } else {
        sink += month_counts(year);
    }
    sink += month_ladder(year);
    sink += legend(year);
    sink += fmt::format("<figcaption>{}{}{}</figcaption>\n</figure>\n", line_as_html(year.summary),
                        year.outside.text.empty() ? "" : " ", line_as_html(year.outside));
}

} // namespace ktask::write::html
