#include "programme/load_halves.hpp"

#include <algorithm>
#include <future>
#include <utility>

#include "programme/load_task_parts.hpp"

namespace ktask::programme {

namespace {

/// By how much, or to what, the indexes of the second half change behind the first one.
struct Shift {
    Index named = 0;
    Index stages = 0;
    Index extensions = 0;
    Index notes = 0;
    Index events = 0;
    Index sections = 0;
    std::vector<Index> deadlines; ///< the new index of each

    Index deadline(Index due) const { return due == nowhere ? nowhere : deadlines[due]; }
    Index event(Index index) const { return index == nowhere ? nowhere : index + events; }
};

template<typename Value>
Index count(const std::vector<Value>& values) {
    return static_cast<Index>(values.size());
}

/// Adds the deadlines whose wordings are new.
std::vector<Index> join_deadlines(Tasks& first, const Tasks& second) {
    std::vector<Deadline>& deadlines = first.programme.deadlines;
    std::vector<Index> indexes;
    for (const auto& [words, index] : second.deadlines.all()) {
        if (const Index* const known = first.deadlines.find(words)) {
            indexes.push_back(*known);
            continue;
        }
        indexes.push_back(count(deadlines));
        deadlines.push_back(second.programme.deadlines[index]);
    }
    return indexes;
}

void shift(Task& task, const Shift& by, Index last_section) {
    task.agencies.first += by.named;
    task.section = task.section == nowhere ? last_section : task.section + by.sections;
    task.due = by.deadline(task.due);
    task.stages.first += by.stages;
    task.extended.first += by.extensions;
    task.notes.first += by.notes;
    task.done = by.event(task.done);
    task.dropped = by.event(task.dropped);
    task.added = by.event(task.added);
}

void shift(Stage& stage, const Shift& by) {
    stage.due = by.deadline(stage.due);
    stage.done = by.event(stage.done);
    stage.extended.first += by.extensions;
}

/// What is a part of no section of the second half may be one of the first.
void shift(Section& section, const Shift& by, const std::vector<Section>& before) {
    section.agencies.first += by.named;
    section.above = section.above == nowhere ? section_above(before, section.level)
                                             : section.above + by.sections;
}

template<typename Value>
void append(std::vector<Value>& values, const std::vector<Value>& more) {
    values.insert(values.end(), more.begin(), more.end());
}

/// Puts the second half behind the first.
void join(Tasks& first, const Tasks& second) {
    Programme& all = first.programme;
    Programme& rest = second.programme;
    const Shift by{
        count(all.named),  count(all.stages),   count(all.extensions),        count(all.notes),
        count(all.events), count(all.sections), join_deadlines(first, second)};
    const Index last_section = by.sections == 0 ? nowhere : by.sections - 1;
    for (Section& section : rest.sections)
        shift(section, by, all.sections);
    for (Task& task : rest.tasks)
        shift(task, by, last_section);
    for (Stage& stage : rest.stages)
        shift(stage, by);
    for (Extension& extension : rest.extensions)
        extension.due = by.deadline(extension.due);
    append(all.sections, rest.sections);
    append(all.tasks, rest.tasks);
    append(all.named, rest.named);
    append(all.stages, rest.stages);
    append(all.extensions, rest.extensions);
    append(all.notes, rest.notes);
    append(all.events, rest.events);
}

/// True if both halves have a task with the same id.
bool share_an_id(const Tasks& first, const Tasks& second) {
    const auto& ids = second.first_of.all();
    return std::any_of(ids.begin(), ids.end(),
                       [&](const auto& id) { return first.first_of.find(id.first) != nullptr; });
}

} // namespace

bool load_both_halves(const Reading& reading, yaml::NodeId list, const Registry& registry,
                      Programme& programme) {
    const yaml::Tree& tree = reading.tree;
    if (tree.middle == yaml::no_node || list == yaml::no_node) return false;
    const yaml::NodeId end = tree[list].next;
    if (tree[list].kind != yaml::Kind::sequence || tree.middle <= list || tree.middle >= end)
        return false;
    Programme half = programme;
    Programme rest = programme;
    Registry registry_of_first = registry;
    Registry registry_of_rest = registry;
    text::Problems problems;
    text::Problems problems_of_rest;
    const Reading reading_of_first{tree, problems, reading.example_year};
    const Reading reading_of_rest{tree, problems_of_rest, reading.example_year};
    Tasks first(reading_of_first, registry_of_first, half);
    Tasks second(reading_of_rest, registry_of_rest, rest);
    // If the system has no more threads, `deferred` reads them when they are waited for.
    auto reads_rest = std::async(std::launch::async | std::launch::deferred, [&] {
        read_items(second, {tree, tree.middle, end});
    });
    read_items(first, {tree, list + 1, tree.middle});
    reads_rest.get();
    if (!problems.empty() || !problems_of_rest.empty() || share_an_id(first, second)) return false;
    join(first, second);
    programme = std::move(half);
    return true;
}

} // namespace ktask::programme
