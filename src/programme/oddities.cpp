#include <algorithm>
#include <unordered_map>

#include "programme/oddities.hpp"
#include "programme/task.hpp"
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
        for (const AgencyIndex agency : leads_of(programme, task))
            is_used[agency] = true;
        for (const AgencyIndex agency : coordinating_of(programme, task))
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
    if (!is_done(programme, task)) return;
    const std::string id = id_of(programme, task);
    const text::Span where = done_place_of(programme, task);
    const auto on = done_on(programme, task);
    if (on && *on > today) {
        warn(problems, where, text::message("task {} was done on a day that is still to come", id),
             {text::message("today is {}", today)});
    }
    if (on && deadline::year_of(*on) < programme.year) {
        warn(problems, where, text::message("task {} was done before the programme's year", id),
             {text::message("the programme is for {}", programme.year)});
    }
    if (references_of(programme, task).empty()) {
        warn(problems, where, text::message("the completion of task {} has no evidence", id),
             {text::message("name the document under refs")});
    }
}

void find_odd_assignment(const Programme& programme, const Task& task, text::Problems& problems) {
    constexpr int longest_programme = 10; // years
    const auto coordinating = coordinating_of(programme, task);
    for (const AgencyIndex lead : leads_of(programme, task)) {
        if (std::find(coordinating.begin(), coordinating.end(), lead) == coordinating.end())
            continue;
        warn(problems, place_of(programme, task),
             text::message("'{}' both leads task {} and coordinates it",
                           programme.agencies[lead].key, id_of(programme, task)));
    }
    const deadline::Interval& due = due_of(programme, task);
    if (!deadline::falls_due(due)) return;
    const int year = deadline::year_of(*due.last);
    if (year < programme.year ||
        year > programme.until.value_or(programme.year) + longest_programme) {
        warn(problems, place_of(programme, task),
             text::message("the last day of task {} lies in {}", id_of(programme, task), year),
             {text::message("the programme is for {}", programme.year)});
    }
}

} // namespace

namespace {

/// True if an id without quotes is a number, a day or a truth value to other YAML readers: 1.10 is
/// 1.1 to them, and "no" is false.
bool is_taken_for_something_else(std::string_view id) {
    const std::string folded = text::fold(id);
    for (const std::string_view word :
         {"yes", "no", "true", "false", "on", "off", "null", "y", "n"}) {
        if (folded == word) return true;
    }
    const std::size_t digits = folded.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string::npos)
        return digits == std::string::npos && folded.size() > 1 && folded[0] == '0';
    const std::string rest = folded.substr(digits);
    const auto is_digits = [](std::string_view text) {
        return text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (rest[0] == '.' || rest[0] == 'e') return is_digits(std::string_view(rest).substr(1));
    return digits == 4 && rest.size() == 6 && rest[0] == '-' && rest[3] == '-';
}

void find_odd_id(const Programme& programme, const Task& task, text::Problems& problems) {
    if ((*programme.tree)[task.id].style != yaml::Style::plain) return;
    const std::string id = id_of(programme, task);
    if (!is_taken_for_something_else(id)) return;
    warn(problems, programme.tree->span(task.id),
         text::message("other YAML readers take the id {} for something else", id),
         {text::message("write it in quotes: id: \"{}\"", id)});
}

void find_odd_notes(const Programme& programme, const Task& task, text::Problems& problems) {
    std::optional<deadline::Date> before;
    for (const Note& note : notes_of(programme, task)) {
        if (note.on && before && *note.on < *before) {
            warn(problems, programme.tree->span(note.item),
                 text::message("a note of {0} comes after one of {1}", *note.on, *before),
                 {text::message("the latest is the last")});
        }
        if (note.on) before = note.on;
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
        find_odd_id(programme, task, problems);
        find_odd_notes(programme, task, problems);
    }
    return problems;
}

} // namespace ktask::programme
