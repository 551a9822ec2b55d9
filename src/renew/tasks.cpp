#include "renew/tasks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "programme/state.hpp"
#include "programme/task.hpp"
#include "renew/due.hpp"
#include "renew/history.hpp"
#include "renew/words.hpp"
#include "text/markup.hpp"

namespace ktask::renew {

namespace {

bool is_open(const programme::Programme& then, const programme::Task& task, deadline::Date today) {
    const programme::State state = programme::status_of(then, task, today).state;
    return !programme::is_done(state) && state != programme::State::dropped;
}

std::size_t size_of(const yaml::Tree& tree, yaml::NodeId list) {
    std::size_t items = 0;
    for (yaml::NodeId item = list + 1; item < tree[list].next; item = tree[item].next)
        ++items;
    return items;
}

/// What belongs to one year only. True if the key is of that kind, which then is left out.
bool leave_behind(Renewing& renewing, std::string_view key, const yaml::Entry& entry) {
    if (key == "done")
        ++renewing.counts.completions;
    else if (key == "extended")
        renewing.counts.extensions += size_of(*renewing.before.tree, entry.value);
    else if (key == "notes")
        renewing.counts.notes += size_of(*renewing.before.tree, entry.value);
    else if (key != "added" && key != "dropped")
        return false;
    leave_out(renewing, entry.key);
    return true;
}

/// A task, or one of its stages, that is taken over.
struct Part {
    const programme::Programme& then;
    const programme::Task& task;
    const programme::Stage* stage = nullptr;

    programme::Index due() const { return stage != nullptr ? stage->due : task.due; }
    const programme::Slice& extended() const {
        return stage != nullptr ? stage->extended : task.extended;
    }
};

/// Deadlines of an open task stay what they were; others are those of another year.
void renew_due(Renewing& renewing, const Place& place, const Part& part) {
    if (!renewing.request.takes_only_open) {
        renew_deadline(renewing, place);
        return;
    }
    const programme::Index due =
        programme::deadline_on(part.then, part.due(), part.extended(), renewing.request.today);
    take_over_deadline(renewing, place, part.then.deadlines[due]);
}

/// The days of a task, which its title may speak of.
std::vector<deadline::Interval> days_of(const programme::Programme& then,
                                        const programme::Task& task) {
    std::vector<deadline::Interval> days;
    if (task.due != programme::nowhere) days.push_back(then.deadlines[task.due].interval);
    for (const programme::Stage& stage : programme::stages_of(then, task))
        days.push_back(then.deadlines[stage.due].interval);
    return days;
}

void renew_details(Renewing& renewing, const Place& details,
                   const std::vector<deadline::Interval>& days) {
    const yaml::Tree& tree = *renewing.before.tree;
    for (const yaml::Entry& entry : yaml::entries(tree, details.value))
        renew_words(renewing, {entry.key, entry.value, details.where}, days);
}

bool is_text(std::string_view key) {
    constexpr std::array<std::string_view, 6> texts = {"title",     "section",           "role",
                                                       "lead-text", "coordinating-text", "what"};
    return std::find(texts.begin(), texts.end(), key) != texts.end();
}

/// True if the document's sentence no longer says when a task or its open stages are due.
bool is_outdated_sentence(const Part& part) {
    const auto stages = programme::stages_of(part.then, part.task);
    const auto is_extended = [&part](const programme::Slice& extended) {
        return !programme::extensions_of(part.then, extended).empty();
    };
    return is_extended(part.task.extended) ||
           std::any_of(stages.begin(), stages.end(), [&](const programme::Stage& stage) {
               return programme::is_done(part.then, stage) || is_extended(stage.extended);
           });
}

void renew_stages(Renewing& renewing, const Part& part);

/// One entry of a task or a stage that stays.
void renew_entry(Renewing& renewing, std::string_view key, const Place& place, const Part& part) {
    const bool is_list = (*renewing.before.tree)[place.value].kind == yaml::Kind::sequence;
    const bool keeps_words = renewing.request.takes_only_open;
    if (key == "due" && is_list) {
        renew_stages(renewing, part);
    } else if (key == "due" || key == "when") {
        renew_due(renewing, place, part);
    } else if (key == "due-text" && keeps_words) {
        if (is_outdated_sentence(part)) leave_out(renewing, place.entry);
    } else if (key == "due-text") {
        renew_sentence(renewing, place);
    } else if (!keeps_words && key == "details") {
        renew_details(renewing, place, days_of(part.then, part.task));
    } else if (!keeps_words && is_text(key)) {
        renew_words(renewing, place, days_of(part.then, part.task));
    }
}

void renew_mapping(Renewing& renewing, yaml::NodeId mapping, const std::string& name,
                   const Part& part) {
    const yaml::Tree& tree = *renewing.before.tree;
    for (const yaml::Entry& entry : yaml::entries(tree, mapping)) {
        std::string room;
        const std::string key(yaml::value_of(tree, entry.key, room));
        if (leave_behind(renewing, key, entry)) continue;
        renew_entry(renewing, key,
                    {entry.key, entry.value, text::message("task {0}, {1}", name, key)}, part);
    }
}

void renew_stages(Renewing& renewing, const Part& part) {
    for (const programme::Stage& stage : programme::stages_of(part.then, part.task)) {
        const bool is_left_out =
            renewing.request.takes_only_open && programme::is_done(part.then, stage);
        if (is_left_out) {
            leave_out(renewing, stage.item);
            continue;
        }
        renew_mapping(renewing, stage.item, programme::name_of_stage(part.then, part.task, stage),
                      {part.then, part.task, &stage});
    }
}

void renew_section(Renewing& renewing, const programme::Section& section) {
    const yaml::Tree& tree = *renewing.before.tree;
    const std::string words = text::plain_text(programme::text_of(renewing.before, section.words));
    for (const yaml::Entry& entry : yaml::entries(tree, section.item)) {
        std::string room;
        const std::string key(yaml::value_of(tree, entry.key, room));
        const Place place{entry.key, entry.value, text::message("section “{0}”, {1}", words, key)};
        if (key == "due-text")
            renew_sentence(renewing, place);
        else if (key == "details")
            renew_details(renewing, place, {});
        else if (is_text(key))
            renew_words(renewing, place);
    }
}

/// Marks the section of a task and those above it.
void mark_sections(std::vector<bool>& sections, const programme::Programme& programme,
                   const programme::Task& task) {
    for (programme::Index at = task.section; at != programme::nowhere;
         at = programme.sections[at].above)
        sections[at] = true;
}

/// Whether a task is in the new programme; counts it if not.
bool stays(Renewing& renewing, const programme::Programme& then, const programme::Task& task) {
    if (programme::dropped(then, task) != nullptr) {
        renewing.counts.dropped.push_back(programme::id_of(then, task));
        return false;
    }
    if (!renewing.request.takes_only_open || is_open(then, task, renewing.request.today))
        return true;
    ++renewing.counts.done;
    return false;
}

/// What of the list under `tasks` is in the new programme, by its items: each task, and for each
/// section whether there is anything under it.
struct Staying {
    std::unordered_map<yaml::NodeId, const programme::Task*> tasks;
    std::vector<bool> sections;
};

/// A section goes if it had tasks and none of them stays.
Staying staying(Renewing& renewing, const programme::Programme& then) {
    Staying found;
    std::vector<bool> had(then.sections.size());
    found.sections.resize(then.sections.size());
    for (const programme::Task& task : renewing.before.tasks)
        mark_sections(had, then, task);
    for (const programme::Task& task : then.tasks) {
        if (!stays(renewing, then, task)) continue;
        found.tasks.emplace(task.item, &task);
        mark_sections(found.sections, then, task);
    }
    renewing.counts.to_come = renewing.before.tasks.size() - then.tasks.size();
    for (std::size_t i = 0; i < had.size(); ++i)
        found.sections[i] = found.sections[i] || !had[i];
    return found;
}

void renew_task(Renewing& renewing, const programme::Programme& then, const programme::Task& task) {
    renew_mapping(renewing, task.item, programme::id_of(then, task), {then, task});
    if (renewing.request.takes_only_open)
        renewing.plan.notes.push_back(history_of(then, task, renewing.request.today));
}

} // namespace

void renew_tasks(Renewing& renewing) {
    // All that a file says counts, but for what is open on a day.
    const programme::Programme then =
        renewing.request.takes_only_open ? programme::as_of(renewing.before, renewing.request.today)
                                         : renewing.before;
    const Staying staying_there = staying(renewing, then);
    const yaml::Tree& tree = *then.tree;
    auto section = then.sections.begin();
    for (const yaml::NodeId item : yaml::Children(tree, yaml::find(tree, tree.root, "tasks"))) {
        const bool is_section = section != then.sections.end() && section->item == item;
        const auto task = staying_there.tasks.find(item);
        if (is_section &&
            staying_there.sections[static_cast<std::size_t>(section - then.sections.begin())]) {
            renew_section(renewing, *section);
        } else if (task != staying_there.tasks.end()) {
            renew_task(renewing, then, *task->second);
        } else {
            leave_out(renewing, item);
        }
        if (is_section) ++section;
    }
}

} // namespace ktask::renew
