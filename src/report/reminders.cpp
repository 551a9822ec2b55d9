#include "report/reminders.hpp"

#include <utility>

#include "report/report.hpp"

namespace ktask::report {

std::vector<Reminder> make_reminders(std::span<const programme::Programme> programmes,
                                     std::span<const selection::Selected> tasks) {
    std::vector<Reminder> reminders;
    for (const programme::Programme& programme : programmes) {
        std::vector<Reminder> of_agency(programme.agencies.size());
        for (const selection::Selected& selected : tasks) {
            if (selected.programme != &programme) continue;
            for (const programme::AgencyIndex agency : leads_of(selected)) {
                Reminder& reminder = of_agency[agency];
                if (selected.status.state == programme::State::overdue)
                    reminder.overdue.push_back(selected);
                if (selected.status.is_due_soon) reminder.due_soon.push_back(selected);
            }
        }
        for (programme::AgencyIndex i = 0; i < of_agency.size(); ++i) {
            Reminder& reminder = of_agency[i];
            if (reminder.overdue.empty() && reminder.due_soon.empty()) continue;
            reminder.programme = &programme;
            reminder.agency = i;
            nearest_first(reminder.overdue);
            nearest_first(reminder.due_soon);
            reminders.push_back(std::move(reminder));
        }
    }
    return reminders;
}

} // namespace ktask::report
