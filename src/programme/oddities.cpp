#include "programme/oddities.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

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
    for (const AgencyIndex agency : programme.named)
        is_used[agency] = true;
    for (const Stage& stage : programme.stages) {
        if (stage.lead != nowhere) is_used[stage.lead] = true;
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
            const std::string squeezed = text::squeezed(name);
            if (squeezed.empty()) continue;
            const auto [owner, is_new] = owner_of.emplace(squeezed, i);
            if (is_new || owner->second == i) continue;
            warn(problems, agency.where,
                 text::message("the agencies '{}' and '{}' are both called '{}'",
                               programme.agencies[owner->second].key, agency.key, name));
        }
    }
}

/// Of a task, or of a stage of it.
void find_odd_completion(const Programme& programme, const Task& task, const Stage* stage,
                         deadline::Date today, text::Problems& problems) {
    const Index done = stage != nullptr ? stage->done : task.done;
    if (done == nowhere) return;
    const Event& event = programme.events[done];
    const std::string id =
        stage != nullptr ? name_of_stage(programme, task, *stage) : id_of(programme, task);
    const text::Span where = programme.tree->span(event.where);
    if (event.on && *event.on > today) {
        warn(problems, where, text::message("task {} was done on a day that is still to come", id),
             {text::message("today is {}", today)});
    }
    if (event.on && deadline::year_of(*event.on) < programme.year) {
        warn(problems, where, text::message("task {} was done before the programme's year", id),
             {text::message("the programme is for {}", programme.year)});
    }
    if (references_of(programme, event.references).empty()) {
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

/// Takes digits, which may have "_" between them, from the front; false if there are none.
bool take_digits(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789_"), text.size());
    text.remove_prefix(end);
    return end > 0;
}

bool is_of_another_base(std::string_view id) {
    using Base = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Base, 3> bases = {
        {{"0x", "0123456789abcdef_"}, {"0o", "01234567_"}, {"0b", "01_"}}};
    return std::any_of(bases.begin(), bases.end(), [&](const Base& base) {
        return id.starts_with(base.first) && id.size() > 2 &&
               id.find_first_not_of(base.second, 2) == std::string_view::npos;
    });
}

/// True if a number is not what it looks like: "1.10" is 1.1, "010" is 8, "1_0" is 10.
bool is_odd_number(std::string_view id) {
    std::string_view rest = id;
    if (!take_digits(rest)) return false;
    if (rest.empty())
        return id.find('_') != std::string_view::npos || (id.size() > 1 && id[0] == '0');
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        take_digits(rest);
    }
    if (rest.starts_with('e')) {
        rest.remove_prefix(rest.starts_with("e-") ? 2 : 1);
        if (!take_digits(rest)) return false;
    }
    return rest.empty();
}

bool is_shaped_as_day(std::string_view id) {
    constexpr std::string_view shape = "0000-00-00";
    return std::equal(id.begin(), id.end(), shape.begin(), shape.end(),
                      [](char c, char as) { return as == '-' ? c == '-' : c >= '0' && c <= '9'; });
}

/// True if an id without quotes is a number, a day or a truth value to other YAML readers: 1.10 is
/// 1.1 to them, and "no" is false.
bool is_taken_for_something_else(std::string_view id) {
    constexpr std::array<std::string_view, 9> words = {"yes", "no",   "true", "false", "on",
                                                       "off", "null", "y",    "n"};
    const std::string folded = text::fold(id);
    return std::find(words.begin(), words.end(), folded) != words.end() || is_odd_number(folded) ||
           is_of_another_base(folded) || is_shaped_as_day(folded);
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
        find_odd_completion(programme, task, nullptr, today, problems);
        for (const Stage& stage : stages_of(programme, task))
            find_odd_completion(programme, task, &stage, today, problems);
        find_odd_id(programme, task, problems);
        find_odd_notes(programme, task, problems);
    }
    return problems;
}

} // namespace ktask::programme
