#include "report/timeline.hpp"

#include <algorithm>

namespace ktask::report {

namespace {

deadline::Date end_of_month(deadline::Date day) {
    return deadline::last_of_month(deadline::year_of(day), deadline::month_of(day));
}

int months_between(deadline::Date first, deadline::Date last) {
    return 12 * (deadline::year_of(last) - deadline::year_of(first)) + deadline::month_of(last) -
           deadline::month_of(first) + 1;
}

struct Days {
    deadline::Date first;
    deadline::Date last;
};

/// The years of the programmes, or of one of them if they are too many.
Days years_of(const Report& report) {
    const int today = deadline::year_of(report.days.today);
    int first = today;
    int last = today;
    if (!report.programmes.empty()) {
        const auto [least, most] =
            std::minmax_element(report.programmes.begin(), report.programmes.end(),
                                [](const programme::Programme* a, const programme::Programme* b) {
                                    return a->year < b->year;
                                });
        first = (*least)->year;
        last = (*most)->year;
    }
    if (12 * (last - first + 1) > most_months) first = last = std::clamp(today, first, last);
    return {*deadline::make_date(first, 1, 1), *deadline::make_date(last, 12, 31)};
}

std::vector<TimelineRow> dated_rows(const Report& report) {
    std::vector<TimelineRow> rows;
    for (const selection::Selected& selected : report.tasks) {
        const deadline::Interval& interval = due_of(selected);
        if (!deadline::falls_due(interval) || selected.status.state == programme::State::dropped)
            continue;
        rows.push_back({&selected, mark_of(selected.status), interval.first, *interval.last,
                        done_on(selected)});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const TimelineRow& a, const TimelineRow& b) { return a.last < b.last; });
    return rows;
}

/// The end of the last month of a deadline or a completion that can still be shown, and of today if
/// it is close behind: how late things are is still of interest then.
deadline::Date extended(const Days& years, const std::vector<TimelineRow>& rows,
                        deadline::Date today) {
    constexpr int close = 3;
    deadline::Date end = years.last;
    const auto reach = [&](deadline::Date day) {
        if (months_between(years.first, day) <= most_months) end = std::max(end, end_of_month(day));
    };
    for (const TimelineRow& row : rows) {
        reach(row.last);
        if (row.done) reach(*row.done);
    }
    const bool is_close = months_between(end, today) <= close + 1;
    return is_close ? std::max(end, end_of_month(today)) : end;
}

std::vector<deadline::Date> months_between_ends(const Timeline& timeline) {
    std::vector<deadline::Date> months;
    for (deadline::Date day = timeline.first; day <= timeline.last;
         day = end_of_month(day) + std::chrono::days(1)) {
        months.push_back(day);
    }
    return months;
}

} // namespace

Mark mark_of(const programme::Status& status) {
    if (status.state == programme::State::overdue) return Mark::overdue;
    if (status.state == programme::State::done_late) return Mark::done_late;
    if (status.state == programme::State::in_time)
        return status.is_due_soon ? Mark::near : Mark::far;
    return Mark::done;
}

Timeline make_timeline(const Report& report) {
    Timeline timeline;
    const Days years = years_of(report);
    timeline.report_day = report.days.today;
    timeline.rows = dated_rows(report);
    timeline.first = years.first;
    timeline.last = extended(years, timeline.rows, report.days.today);
    for (const TimelineRow& row : timeline.rows)
        ++timeline.counts.at(static_cast<std::size_t>(row.mark));
    const std::size_t dated = timeline.rows.size();
    std::erase_if(timeline.rows, [&](const TimelineRow& row) {
        return row.last < timeline.first || row.last > timeline.last;
    });
    timeline.outside = dated - timeline.rows.size();
    for (TimelineRow& row : timeline.rows) {
        if (row.first) row.first = std::max(*row.first, timeline.first);
        if (row.done && (*row.done < timeline.first || *row.done > timeline.last)) row.done.reset();
    }
    const deadline::Date today = report.days.today;
    if (timeline.first <= today && today <= timeline.last) timeline.today = today;
    timeline.months = months_between_ends(timeline);
    return timeline;
}

} // namespace ktask::report
