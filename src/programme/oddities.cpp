#include <algorithm>
#include <unordered_map>

#include "programme/load.hpp"
#include "text/fold.hpp"

namespace ktask::programme {

namespace {

void warn(text::Problems& problems, text::Span where, text::Message what,
          std::vector<text::Message> hints = {}) {
    problems.push_back({where, std::move(what), std::move(hints), text::Severity::warning});
}

void find_unused(const Programme& programme, text::Problems& problems) {
    std::vector<bool> is_used(programme.agencies.size());
    for (const Task& task : programme.tasks) {
        is_used[task.lead] = true;
        for (const AgencyIndex agency : task.coordinating)
            is_used[agency] = true;
    }
    for (const Agency& agency : programme.agencies) {
        for (const AgencyIndex member : agency.members)
            is_used[member] = true;
    }
    for (AgencyIndex i = 0; i < is_used.size(); ++i) {
        if (is_used[i]) continue;
        const Agency& agency = programme.agencies[i];
        warn(problems, agency.where, text::message("no task names the agency '{}'", agency.key));
    }
}

void find_shared_names(const Programme& programme, text::Problems& problems) {
    std::unordered_map<std::string, AgencyIndex> owner_of;
    for (AgencyIndex i = 0; i < programme.agencies.size(); ++i) {
        const Agency& agency = programme.agencies[i];
        std::vector<std::string> names = {agency.key, agency.name, agency.short_name};
        names.insert(names.end(), agency.aliases.begin(), agency.aliases.end());
        for (const std::string& name : names) {
            if (name.empty()) continue;
            const auto [owner, is_new] = owner_of.emplace(text::fold(name), i);
            if (is_new || owner->second == i) continue;
            warn(problems, agency.where,
                 text::message("the agencies '{}' and '{}' are both called '{}'",
                               programme.agencies[owner->second].key, agency.key, name));
        }
    }
}

void find_odd_completion(const Programme& programme, const Task& task, deadline::Date today,
                         text::Problems& problems) {
    if (!task.done) return;
    if (task.done->on && *task.done->on > today) {
        warn(problems, task.done->where,
             text::message("task {} was done on a day that is still to come", task.id),
             {text::message("today is {}", today)});
    }
    if (task.done->on && deadline::year_of(*task.done->on) < programme.year) {
        warn(problems, task.done->where,
             text::message("task {} was done before the programme's year", task.id),
             {text::message("the programme is for {}", programme.year)});
    }
    if (task.done->references.empty()) {
        warn(problems, task.done->where,
             text::message("the completion of task {} has no evidence", task.id),
             {text::message("name the document under refs")});
    }
}

void find_odd_assignment(const Programme& programme, const Task& task, text::Problems& problems) {
    constexpr int longest_programme = 10; // years
    const auto& coordinating = task.coordinating;
    if (std::find(coordinating.begin(), coordinating.end(), task.lead) != coordinating.end()) {
        warn(problems, task.where,
             text::message("'{}' both leads task {} and coordinates it",
                           programme.agencies[task.lead].key, task.id));
    }
    const int year = deadline::year_of(*task.due.interval.last);
    if (year < programme.year || year > programme.year + longest_programme) {
        warn(problems, task.where,
             text::message("the last day of task {} lies in {}", task.id, year),
             {text::message("the programme is for {}", programme.year)});
    }
}

} // namespace

text::Problems find_oddities(const Programme& programme, deadline::Date today) {
    text::Problems problems;
    find_unused(programme, problems);
    find_shared_names(programme, problems);
    for (const Task& task : programme.tasks) {
        find_odd_assignment(programme, task, problems);
        find_odd_completion(programme, task, today, problems);
    }
    return problems;
}

} // namespace ktask::programme
