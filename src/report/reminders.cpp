#include "report/reminders.hpp"

#include <algorithm>
#include <utility>

#include "report/report.hpp"

namespace ktask::report {

namespace {

void add_task(Reminder& reminder, const selection::Selected& selected, const ReminderDays& days) {
    if (selected.status.state == programme::State::overdue) reminder.overdue.push_back(selected);
    if (comes_soon(selected, days.today, days.soon_days)) reminder.due_soon.push_back(selected);
}

bool has_lead(const selection::Selected& selected, programme::Index agency) {
    const auto leads = leads_of(selected);
    return std::find(leads.begin(), leads.end(), agency) != leads.end();
}

/// Each agency that does not lead the task is reminded of the stages that it has.
void add_stages(std::vector<Reminder>& of_agency, const selection::Selected& selected,
                const ReminderDays& days) {
    if (selected.status.state == programme::State::dropped) return;
    const programme::Programme& programme = *selected.programme;
    for (const programme::Stage& stage : programme::stages_of(programme, *selected.task)) {
        if (stage.lead == programme::nowhere || has_lead(selected, stage.lead)) continue;
        selection::Selected one = selected;
        one.stage = &stage;
        one.status =
            programme::status_of(programme, *selected.task, stage, days.today, days.soon_days);
        add_task(of_agency[stage.lead], one, days);
    }
}

} // namespace

std::vector<Reminder> make_reminders(std::span<const programme::Programme> programmes,
                                     std::span<const selection::Selected> tasks,
                                     const ReminderDays& days) {
    std::vector<Reminder> reminders;
    for (const programme::Programme& programme : programmes) {
        std::vector<Reminder> of_agency(programme.agencies.size());
        for (const selection::Selected& selected : tasks) {
            if (selected.programme != &programme) continue;
            for (const programme::AgencyIndex agency : leads_of(selected))
                add_task(of_agency[agency], selected, days);
            add_stages(of_agency, selected, days);
        }
        for (programme::AgencyIndex i = 0; i < of_agency.size(); ++i) {
            Reminder& reminder = of_agency[i];
            if (reminder.overdue.empty() && reminder.due_soon.empty()) continue;
            reminder.programme = &programme;
            reminder.agency = i;
            nearest_first(reminder.overdue, days.today);
            nearest_first(reminder.due_soon, days.today);
            reminders.push_back(std::move(reminder));
        }
    }
    return reminders;
}

} // namespace ktask::report
