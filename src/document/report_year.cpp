#include "document/report.hpp"

#include <string>

#include "deadline/date.hpp"
#include "document/states.hpp"
#include "report/timeline.hpp"

namespace ktask::document {

using selection::Selected;
using text::counted;
using text::message;
using text::named;

namespace {

Year::Mark mark_of(report::Mark mark) {
    switch (mark) {
    case report::Mark::done:
        return Year::Mark::done;
    case report::Mark::done_late:
        return Year::Mark::done_late;
    case report::Mark::overdue:
        return Year::Mark::overdue;
    case report::Mark::near:
        return Year::Mark::near;
    case report::Mark::far:
        break;
    }
    return Year::Mark::far;
}

text::Message meaning_of(report::Mark mark) {
    switch (mark) {
    case report::Mark::done:
        return named("done", "mark");
    case report::Mark::done_late:
        return named("done late", "mark");
    case report::Mark::overdue:
        return named("overdue", "mark");
    case report::Mark::near:
        return named("due soon", "mark");
    case report::Mark::far:
        break;
    }
    return named("in time", "mark");
}

constexpr std::array all_marks = {report::Mark::done, report::Mark::done_late,
                                  report::Mark::overdue, report::Mark::near, report::Mark::far};

text::Message name_of_month(int month) {
    switch (month) {
    case 1:
        return named("Jan", "month");
    case 2:
        return named("Feb", "month");
    case 3:
        return named("Mar", "month");
    case 4:
        return named("Apr", "month");
    case 5:
        return named("May", "month");
    case 6:
        return named("Jun", "month");
    case 7:
        return named("Jul", "month");
    case 8:
        return named("Aug", "month");
    case 9:
        return named("Sep", "month");
    case 10:
        return named("Oct", "month");
    case 11:
        return named("Nov", "month");
    default:
        return named("Dec", "month");
    }
}

/// "T9", and "T1/23" where several years are drawn.
text::Message month_heading(Date first, const report::Timeline& timeline) {
    const int month = deadline::month_of(first);
    const bool spans_years = deadline::year_of(timeline.first) != deadline::year_of(timeline.last);
    if (!spans_years || month != 1) return name_of_month(month);
    const std::string year = std::to_string(deadline::year_of(first));
    return message("{0}/{1}", name_of_month(month), year.substr(year.size() - 2));
}

/// How many tasks have each mark, in one sentence.
text::Message summary_of(const report::Timeline& timeline) {
    std::size_t all = 0;
    text::Parts counts;
    for (const report::Mark mark : all_marks) {
        const std::size_t count = timeline.counts.at(static_cast<std::size_t>(mark));
        all += count;
        if (count > 0) counts.parts.push_back(message("{0} {1}", count, meaning_of(mark)));
    }
    return message("Last days of {1} with a deadline, as of {0}: {2}.", timeline.report_day,
                   counted("{} task", "{} tasks", all), counts);
}

/// How a task stands, in the few words that there is room for.
text::Message standing(const report::TimelineRow& row, Date today) {
    const Selected& s = *row.selected;
    switch (row.mark) {
    case report::Mark::done:
    case report::Mark::done_late:
        if (!done_on(s)) return meaning_of(row.mark);
        return message("{0} {1}", meaning_of(row.mark), *done_on(s));
    case report::Mark::overdue:
        return message("{0} {1}", meaning_of(row.mark),
                       counted("{} day", "{} days", s.status.days_late.value_or(0)));
    case report::Mark::near:
        if (days_left(s, today) == 0) return message("due today");
        return counted("{} day left", "{} days left", days_left(s, today));
    case report::Mark::far:
        break;
    }
    return message("{}", row.last);
}

} // namespace

Year year_of(const report::Report& report, const Reader& reader) {
    const report::Timeline timeline = report::make_timeline(report);
    Year year;
    year.heading = line(message("The year"), reader);
    year.summary = line(summary_of(timeline), reader);
    if (timeline.outside > 0) {
        year.outside =
            line(counted("{} task has its last day outside this time.",
                         "{} tasks have their last day outside this time.", timeline.outside),
                 reader);
    }
    year.from = timeline.first;
    year.to = timeline.last;
    year.today = timeline.today;
    year.today_label = line(message("today {}", timeline.report_day), reader);
    for (const Date month : timeline.months)
        year.months.push_back({month, line(month_heading(month, timeline), reader)});
    for (const report::TimelineRow& row : timeline.rows)
        year.bars.push_back({mark_of(row.mark), row.first, row.last, row.done});
    year.words = [rows = timeline.rows, reader](std::size_t i) {
        const report::TimelineRow& row = rows[i];
        return Year::Words{number_of(*row.selected, reader),
                           quoted(title_of(*row.selected), *row.selected->programme, reader),
                           line(standing(row, reader.today), reader)};
    };
    for (const report::Mark mark : all_marks)
        year.legend.at(static_cast<std::size_t>(mark_of(mark))) = line(meaning_of(mark), reader);
    return year;
}

} // namespace ktask::document
