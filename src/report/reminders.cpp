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

/// The reminders of all agencies, and which is that of each agency of each programme.
struct Everybody {
    std::span<const programme::Programme> programmes;
    std::vector<Reminder> reminders;
    std::vector<std::vector<std::size_t>> numbers;

    Reminder& of(const programme::Programme& programme, programme::AgencyIndex agency) {
        const auto place = static_cast<std::size_t>(&programme - programmes.data());
        return reminders[numbers[place][agency]];
    }
};

Everybody everybody_of(std::span<const programme::Programme> programmes) {
    Everybody everybody{programmes, {}, {}};
    std::vector<AgencyPlace> places;
    for (const programme::Programme& programme : programmes) {
        everybody.numbers.emplace_back(programme.agencies.size());
        for (programme::AgencyIndex i = 0; i < programme.agencies.size(); ++i)
            places.push_back({&programme, i});
    }
    for (const std::vector<std::size_t>& same : same_agencies(places)) {
        Reminder reminder;
        for (const std::size_t i : same) {
            const AgencyPlace& place = places[i];
            const auto programme = static_cast<std::size_t>(place.programme - programmes.data());
            everybody.numbers[programme][place.agency] = everybody.reminders.size();
            reminder.places.push_back(place);
        }
        everybody.reminders.push_back(std::move(reminder));
    }
    return everybody;
}

/// Each agency that does not lead the task is reminded of the stages that it has.
void add_stages(Everybody& everybody, const selection::Selected& selected,
                const ReminderDays& days) {
    if (selected.status.state == programme::State::dropped) return;
    const programme::Programme& programme = *selected.programme;
    for (const programme::Stage& stage : programme::stages_of(programme, *selected.task)) {
        if (stage.lead == programme::nowhere || has_lead(selected, stage.lead)) continue;
        selection::Selected one = selected;
        one.stage = &stage;
        one.status =
            programme::status_of(programme, *selected.task, stage, days.today, days.soon_days);
        add_task(everybody.of(programme, stage.lead), one, days);
    }
}

} // namespace

std::vector<Reminder> make_reminders(std::span<const programme::Programme> programmes,
                                     std::span<const selection::Selected> tasks,
                                     const ReminderDays& days) {
    Everybody everybody = everybody_of(programmes);
    for (const selection::Selected& selected : tasks) {
        for (const programme::AgencyIndex agency : leads_of(selected))
            add_task(everybody.of(*selected.programme, agency), selected, days);
        add_stages(everybody, selected, days);
    }
    std::erase_if(everybody.reminders, [](const Reminder& reminder) {
        return reminder.overdue.empty() && reminder.due_soon.empty();
    });
    for (Reminder& reminder : everybody.reminders) {
        nearest_first(reminder.overdue, days.today);
        nearest_first(reminder.due_soon, days.today);
    }
    return std::move(everybody.reminders);
}

std::vector<const programme::Programme*> programmes_of(const Reminder& reminder) {
    std::vector<const programme::Programme*> programmes;
    for (const auto* tasks : {&reminder.overdue, &reminder.due_soon}) {
        for (const selection::Selected& selected : *tasks)
            programmes.push_back(selected.programme);
    }
    std::sort(programmes.begin(), programmes.end());
    programmes.erase(std::unique(programmes.begin(), programmes.end()), programmes.end());
    return programmes;
}

std::vector<std::string> emails_of(const Reminder& reminder) {
    std::vector<std::string> emails;
    for (const AgencyPlace& place : reminder.places) {
        for (const std::string& email : agency_at(place).emails) {
            if (std::find(emails.begin(), emails.end(), email) == emails.end())
                emails.push_back(email);
        }
    }
    return emails;
}

} // namespace ktask::report
