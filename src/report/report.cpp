#include "report/report.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "deadline/holidays.hpp"

namespace ktask::report {

namespace {

constexpr std::size_t next_at_least = 5;

/// Of a task that is overdue or in time, which therefore has one.
deadline::Date last_day(const selection::Selected& selected) {
    return *deciding_due_of(selected).last;
}

template<typename Accept>
std::vector<selection::Selected> those(const std::vector<selection::Selected>& tasks,
                                       const Accept& accept) {
    std::vector<selection::Selected> found;
    std::copy_if(tasks.begin(), tasks.end(), std::back_inserter(found), accept);
    return found;
}

void count(const selection::Selected& selected, deadline::Date today, CompletionRate& rate) {
    const programme::FallenDue fallen =
        programme::fallen_due_of(*selected.programme, *selected.task, today);
    if (!fallen.falls_due) return;
    ++rate.all;
    rate.done += programme::is_done(selected.status.state) ? 1 : 0;
    if (!fallen.has_fallen) return;
    ++rate.due;
    rate.done_of_due += fallen.is_done ? 1 : 0;
}

CompletionRate rate_of(const std::vector<selection::Selected>& tasks, deadline::Date today) {
    CompletionRate rate;
    for (const selection::Selected& selected : tasks)
        count(selected, today, rate);
    return rate;
}

std::vector<AgencyLead> leads_of(std::span<const programme::Programme> programmes,
                                 const std::vector<selection::Selected>& tasks,
                                 deadline::Date today) {
    std::vector<AgencyLead> leads;
    std::vector<std::size_t> first_of; // of each programme, among the leads
    for (const programme::Programme& programme : programmes) {
        first_of.push_back(leads.size());
        for (programme::AgencyIndex i = 0; i < programme.agencies.size(); ++i)
            leads.push_back({{&programme, i}, {}, {}});
    }
    for (const selection::Selected& selected : tasks) {
        const auto place = static_cast<std::size_t>(selected.programme - programmes.data());
        for (const programme::AgencyIndex agency : leads_of(selected)) {
            AgencyLead& lead = leads[first_of[place] + agency];
            ++lead.counts[selected.status.state];
            count(selected, today, lead.rate);
        }
    }
    std::erase_if(leads, [](const AgencyLead& lead) { return lead.counts.all() == 0; });
    return leads;
}

void add(CompletionRate& rate, const CompletionRate& more) {
    rate.all += more.all;
    rate.done += more.done;
    rate.due += more.due;
    rate.done_of_due += more.done_of_due;
}

std::vector<LeadTotal> totals_of(const std::vector<AgencyLead>& leads) {
    std::vector<AgencyPlace> places;
    for (const AgencyLead& lead : leads)
        places.push_back(lead.place);
    std::vector<LeadTotal> totals;
    for (std::vector<std::size_t>& same : same_agencies(places)) {
        LeadTotal& total = totals.emplace_back();
        for (const std::size_t i : same) {
            total.counts += leads[i].counts;
            add(total.rate, leads[i].rate);
        }
        total.parts = std::move(same);
    }
    return totals;
}

std::vector<ProgrammeTotal> totals_by_programme(std::span<const programme::Programme> programmes,
                                                const std::vector<selection::Selected>& tasks,
                                                deadline::Date today) {
    std::vector<ProgrammeTotal> totals;
    for (const programme::Programme& programme : programmes)
        totals.push_back({&programme, {}, {}});
    for (const selection::Selected& selected : tasks) {
        const auto place = static_cast<std::size_t>(selected.programme - programmes.data());
        ++totals[place].counts[selected.status.state];
        count(selected, today, totals[place].rate);
    }
    std::erase_if(totals, [](const ProgrammeTotal& total) { return total.counts.all() == 0; });
    return totals;
}

programme::StateCounts totals_on(const std::vector<selection::Selected>& tasks,
                                 deadline::Date day) {
    programme::StateCounts counts;
    for (const selection::Selected& selected : tasks) {
        const programme::Programme& programme = *selected.programme;
        const programme::Index added = selected.task->added;
        const bool is_there =
            added == programme::nowhere || programme::event_by(programme, added, day) != nullptr;
        if (is_there) ++counts[programme::status_of(programme, *selected.task, day).state];
    }
    return counts;
}

/// What was completed within the days, stage by stage.
std::vector<selection::Selected> completed_in(const std::vector<selection::Selected>& tasks,
                                              const ReportDays& days) {
    std::vector<selection::Selected> completed;
    const auto is_within = [&](const selection::Selected& selected) {
        const programme::Event* const done = completion_of(selected);
        return done != nullptr && done->on && days.since <= *done->on &&
               *done->on <= std::min(days.until, days.today);
    };
    for (const selection::Selected& selected : tasks) {
        const programme::Programme& programme = *selected.programme;
        selection::Selected one = selected;
        one.stage = nullptr;
        if (is_within(one)) completed.push_back(selected);
        for (const programme::Stage& stage : programme::stages_of(programme, *selected.task)) {
            if (!programme::is_done(programme, stage)) continue;
            one.stage = &stage;
            one.status = programme::status_of(programme, *selected.task, stage, days.today);
            if (is_within(one)) completed.push_back(one);
        }
    }
    std::stable_sort(completed.begin(), completed.end(),
                     [](const selection::Selected& a, const selection::Selected& b) {
                         return *completion_of(a)->on > *completion_of(b)->on;
                     });
    return completed;
}

bool is_extended(const selection::Selected& selected) {
    const programme::Programme& programme = *selected.programme;
    const auto stages = programme::stages_of(programme, *selected.task);
    return !programme::extensions_of(programme, selected.task->extended).empty() ||
           std::any_of(stages.begin(), stages.end(), [&](const programme::Stage& stage) {
               return !programme::extensions_of(programme, stage.extended).empty();
           });
}

bool has_obstacle(const selection::Selected& selected) {
    const programme::State state = selected.status.state;
    if (programme::is_done(state) || state == programme::State::dropped) return false;
    return programme::has_obstacle(*selected.programme, *selected.task);
}

/// Keeps the nearest of tasks ordered by their last day, and returns how many it leaves out.
std::size_t keep_nearest(std::vector<selection::Selected>& tasks) {
    if (tasks.size() <= next_at_least) return 0;
    const deadline::Date limit = last_day(tasks[next_at_least - 1]);
    const auto end =
        std::find_if(tasks.begin(), tasks.end(), [&](const selection::Selected& selected) {
            return last_day(selected) > limit;
        });
    const auto left_out = static_cast<std::size_t>(tasks.end() - end);
    tasks.erase(end, tasks.end());
    return left_out;
}

} // namespace

void nearest_first(std::vector<selection::Selected>& tasks, deadline::Date today) {
    std::stable_sort(tasks.begin(), tasks.end(),
                     [&](const selection::Selected& a, const selection::Selected& b) {
                         return coming_day(a, today) < coming_day(b, today);
                     });
}

std::vector<int> years_of_unknown_holidays(const Report& report) {
    std::set<int> years;
    for (const auto* tasks : {&report.overdue, &report.due_soon, &report.next, &report.completed}) {
        for (const selection::Selected& selected : *tasks) {
            const deadline::Interval& due = due_of(selected);
            if (!deadline::falls_due(due)) continue;
            const int year = deadline::year_of(*due.last);
            if (!deadline::are_holidays_known(year)) years.insert(year);
        }
    }
    return {years.begin(), years.end()};
}

Report make_report(std::span<const programme::Programme> programmes,
                   std::vector<selection::Selected> tasks, const ReportDays& days) {
    Report report;
    report.days = days;
    report.tasks = std::move(tasks);
    for (const programme::Programme& programme : programmes)
        report.programmes.push_back(&programme);
    for (const selection::Selected& selected : report.tasks)
        ++report.totals[selected.status.state];
    report.before = totals_on(report.tasks, days.since - std::chrono::days(1));
    report.extended = static_cast<std::size_t>(
        std::count_if(report.tasks.begin(), report.tasks.end(), is_extended));
    report.rate = rate_of(report.tasks, days.today);
    report.agencies = leads_of(programmes, report.tasks, days.today);
    report.lead_totals = totals_of(report.agencies);
    report.programme_totals = totals_by_programme(programmes, report.tasks, days.today);
    report.overdue = those(report.tasks, [](const selection::Selected& selected) {
        return selected.status.state == programme::State::overdue;
    });
    report.due_soon = those(report.tasks, [&](const selection::Selected& selected) {
        return comes_soon(selected, days.today, days.soon_days);
    });
    report.next = those(report.tasks, [](const selection::Selected& selected) {
        return selected.status.state == programme::State::in_time && !selected.status.is_due_soon;
    });
    report.completed = completed_in(report.tasks, days);
    report.obstacles = those(report.tasks, has_obstacle);
    report.ongoing = those(report.tasks, [](const selection::Selected& selected) {
        return selected.status.state == programme::State::ongoing;
    });
    report.unscheduled = those(report.tasks, [](const selection::Selected& selected) {
        return selected.status.state == programme::State::unscheduled;
    });
    nearest_first(report.overdue, days.today);
    nearest_first(report.due_soon, days.today);
    nearest_first(report.next, days.today);
    report.later = keep_nearest(report.next);
    return report;
}

} // namespace ktask::report
