#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "programme/task.hpp"
#include "report/compared.hpp"
#include "text/fold.hpp"

namespace ktask::report {

using programme::Event;
using programme::Extension;
using programme::Index;
using programme::Note;
using programme::nowhere;
using programme::Programme;
using programme::Slice;
using programme::Stage;
using programme::Task;

namespace {

/// A task in both versions, and the changes that were found so far.
struct Comparing {
    const Compared& compared;
    const Programme& before;
    const Programme& after;
    const Task& old_task;
    const Task& new_task;
    std::vector<Change> changes = {};
};

std::string iso_or_dash(const std::optional<deadline::Date>& day) {
    return day ? deadline::to_iso(*day) : "-";
}

std::string identity(const Programme& programme, yaml::NodeId place) {
    return marked_words(programme, place).value_or("");
}

std::string references_in_one(const Programme& programme, yaml::NodeId references) {
    return fmt::format("{}", fmt::join(programme::references_of(programme, references), "\n"));
}

std::string identity(const Programme& programme, const Event& event) {
    return iso_or_dash(event.on) + '\n' + references_in_one(programme, event.references);
}

std::string identity(const Programme& programme, const Extension& extension) {
    return fmt::format(
        "{}\n{}\n{}\n{}\n{}", identity(programme, programme.deadlines[extension.due].words),
        iso_or_dash(extension.on), identity(programme, extension.text),
        identity(programme, extension.why), references_in_one(programme, extension.references));
}

std::string identity(const Programme& programme, const Note& note) {
    return fmt::format("{}\n{}\n{}", static_cast<int>(note.kind), iso_or_dash(note.on),
                       identity(programme, note.text));
}

/// What only one of two lists has. What has the same day may be the same, changed.
template<typename Item>
std::vector<Sides<Item>> differences(const Programme& before, const std::vector<Item>& old_items,
                                     const Programme& after, const std::vector<Item>& new_items) {
    std::map<std::string, std::size_t> counts;
    for (const Item& item : new_items)
        ++counts[identity(after, item)];
    std::vector<Item> gone;
    for (const Item& item : old_items) {
        std::size_t& count = counts[identity(before, item)];
        if (count > 0)
            --count;
        else
            gone.push_back(item);
    }
    std::vector<Sides<Item>> found;
    // Of those that are the same the first are kept, the last are new.
    for (auto item = new_items.rbegin(); item != new_items.rend(); ++item) {
        std::size_t& count = counts[identity(after, *item)];
        if (count == 0) continue;
        --count;
        found.push_back({std::nullopt, *item});
    }
    std::reverse(found.begin(), found.end());
    std::vector<Sides<Item>> only_gone;
    for (const Item& item : gone) {
        const auto same_day =
            std::find_if(found.begin(), found.end(), [&](const Sides<Item>& sides) {
                return !sides.before && sides.after->on == item.on;
            });
        if (same_day != found.end())
            same_day->before = item;
        else
            only_gone.push_back({item, std::nullopt});
    }
    found.insert(found.begin(), only_gone.begin(), only_gone.end());
    return found;
}

std::optional<Event> event_at(const Programme& programme, Index index) {
    const Event* const event = programme::event_by(programme, index, programme.as_of);
    if (event == nullptr) return std::nullopt;
    return *event;
}

void compare_events(Part part, const std::string& stage, Index before, Index after,
                    Comparing& task) {
    const Sides<Event> sides{event_at(task.before, before), event_at(task.after, after)};
    if (!sides.before && !sides.after) return;
    if (sides.before && sides.after &&
        identity(task.before, *sides.before) == identity(task.after, *sides.after)) {
        return;
    }
    task.changes.push_back({part, "", stage, sides});
}

void compare_due(const std::string& stage, Index before, Index after, Comparing& task) {
    if (before == nowhere && after == nowhere) return;
    const auto words = [](const Programme& programme, Index due) {
        return due == nowhere ? "" : identity(programme, programme.deadlines[due].words);
    };
    if (words(task.before, before) == words(task.after, after)) return;
    Moved moved;
    if (before != nowhere) moved.due.before = before;
    if (after != nowhere) moved.due.after = after;
    task.changes.push_back({Part::due, "", stage, moved});
}

/// From which deadline an extension of a task or stage moves it.
Index moved_from(const Programme& programme, Index due, const Slice& extended,
                 const Extension& extension) {
    Index from = due;
    for (const Extension& each : programme::extensions_of(programme, extended)) {
        if (identity(programme, each) == identity(programme, extension)) return from;
        from = each.due;
    }
    return from;
}

/// A task, or a stage of it, that may have been extended.
struct Extendable {
    Index due;
    const Slice& extended;
};

void compare_extensions(const std::string& stage, const Extendable& before, const Extendable& after,
                        Comparing& task) {
    for (const Sides<Extension>& sides :
         differences(task.before, programme::extensions_of(task.before, before.extended),
                     task.after, programme::extensions_of(task.after, after.extended))) {
        Sides<Index> from;
        if (sides.before)
            from.before = moved_from(task.before, before.due, before.extended, *sides.before);
        if (sides.after)
            from.after = moved_from(task.after, after.due, after.extended, *sides.after);
        task.changes.push_back({Part::extended, "", stage, Extended{sides, from}});
    }
}

void compare_agencies(Part part, const std::string& stage, std::span<const Index> before,
                      std::span<const Index> after, Comparing& task) {
    AgenciesChanged changed;
    changed.were.assign(before.begin(), before.end());
    changed.now.assign(after.begin(), after.end());
    std::vector<Index> as_after;
    for (const Index agency : before) {
        const Index same = task.compared.agency_after[agency];
        as_after.push_back(same);
        if (same == nowhere || std::find(after.begin(), after.end(), same) == after.end())
            changed.gone.push_back(agency);
    }
    if (as_after == changed.now) return;
    for (const Index agency : after) {
        if (std::find(as_after.begin(), as_after.end(), agency) == as_after.end())
            changed.come.push_back(agency);
    }
    task.changes.push_back({part, "", stage, std::move(changed)});
}

void compare_details(Comparing& task) {
    const programme::Details before = programme::details_of(task.before, task.old_task);
    const programme::Details after = programme::details_of(task.after, task.new_task);
    const auto under = [](const programme::Details& details, const std::string& heading) {
        const auto found = std::find_if(details.begin(), details.end(), [&](const auto& detail) {
            return detail.first == heading;
        });
        return found == details.end() ? std::nullopt : std::optional(marked_words(found->second));
    };
    const auto compare = [&](const std::string& heading) {
        const std::size_t count = task.changes.size();
        compare_words(Part::detail, under(before, heading), under(after, heading), task.changes);
        if (task.changes.size() > count) task.changes.back().heading = heading;
    };
    for (const auto& [heading, words] : before)
        compare(heading);
    for (const auto& [heading, words] : after) {
        if (!under(before, heading)) compare(heading);
    }
}

std::string words_of(const Programme& programme, const Stage& stage) {
    return identity(programme, stage.what);
}

std::string with_due(const Programme& programme, const Stage& stage) {
    return fmt::format("{}: {}", words_of(programme, stage),
                       identity(programme, programme.deadlines[stage.due].words));
}

void compare_stage(const Stage& before, const Stage& after, Comparing& task) {
    const std::string name = words_of(task.after, after);
    const std::size_t count = task.changes.size();
    compare_words(Part::stage, words_of(task.before, before), name, task.changes);
    if (task.changes.size() > count) task.changes.back().stage = name;
    compare_due(name, before.due, after.due, task);
    const auto lead = [](const Stage& stage) {
        return std::span(&stage.lead, stage.lead == nowhere ? 0 : 1);
    };
    compare_agencies(Part::lead, name, lead(before), lead(after), task);
    compare_extensions(name, {before.due, before.extended}, {after.due, after.extended}, task);
    compare_events(Part::done, name, before.done, after.done, task);
}

/// A stage is the one with the same words, else the one in the same place among the others.
void compare_stages(Comparing& task) {
    const auto before = programme::stages_of(task.before, task.old_task);
    const auto after = programme::stages_of(task.after, task.new_task);
    std::vector<const Stage*> same(after.size());
    std::vector<const Stage*> gone;
    for (const Stage& stage : before) {
        const std::string words = text::fold(words_of(task.before, stage));
        std::size_t i = 0;
        while (i < after.size() &&
               (same[i] != nullptr || text::fold(words_of(task.after, after[i])) != words))
            ++i;
        if (i < after.size())
            same[i] = &stage;
        else
            gone.push_back(&stage);
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (same[i] != nullptr || i >= before.size()) continue;
        const auto in_its_place = std::find(gone.begin(), gone.end(), &before[i]);
        if (in_its_place == gone.end()) continue;
        same[i] = *in_its_place;
        gone.erase(in_its_place);
    }
    for (const Stage* const stage : gone)
        compare_words(Part::stage, with_due(task.before, *stage), std::nullopt, task.changes);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (same[i] != nullptr)
            compare_stage(*same[i], after[i], task);
        else
            compare_words(Part::stage, std::nullopt, with_due(task.after, after[i]), task.changes);
    }
}

/// Where it is: its section, and else its place among the others.
void compare_place(const MatchedTask& places, Comparing& task) {
    const Index before = task.old_task.section;
    const Index after = task.new_task.section;
    const Index as_after = before == nowhere ? nowhere : task.compared.section_after[before];
    const auto words = [](const Programme& programme, Index section) {
        return section == nowhere
                   ? std::nullopt
                   : std::optional(row_words(programme, programme.sections[section]));
    };
    const bool is_same = as_after == after && (before == nowhere || as_after != nowhere);
    if (!is_same) {
        // A section that is gone may have had the words of the one where the task is now.
        compare_words(Part::section, words(task.before, before), words(task.after, after),
                      task.changes);
    } else if (task.compared.is_reordered[places.after]) {
        task.changes.push_back(
            {Part::place, "", "", Reordered{places.after == 0 ? nowhere : places.after - 1}});
    }
}

void compare_texts(Comparing& task) {
    const auto compare = [&](Part part, yaml::NodeId before, yaml::NodeId after) {
        compare_words(part, marked_words(task.before, before), marked_words(task.after, after),
                      task.changes);
    };
    compare(Part::number, task.old_task.number, task.new_task.number);
    compare(Part::title, task.old_task.title, task.new_task.title);
    compare_words(Part::role, marked_words(programme::role_of(task.before, task.old_task)),
                  marked_words(programme::role_of(task.after, task.new_task)), task.changes);
    compare(Part::lead_text, task.old_task.lead_text, task.new_task.lead_text);
    compare(Part::coordinating_text, task.old_task.coordinating_text,
            task.new_task.coordinating_text);
    compare(Part::due_text, task.old_task.due_text, task.new_task.due_text);
}

} // namespace

std::vector<Change> task_changes(const Compared& compared, const MatchedTask& places) {
    Comparing task{compared, compared.before, compared.after, compared.before.tasks[places.before],
                   compared.after.tasks[places.after]};
    compare_events(Part::done, "", task.old_task.done, task.new_task.done, task);
    compare_events(Part::dropped, "", task.old_task.dropped, task.new_task.dropped, task);
    compare_events(Part::added, "", task.old_task.added, task.new_task.added, task);
    compare_extensions("", {task.old_task.due, task.old_task.extended},
                       {task.new_task.due, task.new_task.extended}, task);
    compare_due("", task.old_task.due, task.new_task.due, task);
    compare_stages(task);
    compare_words(Part::id, programme::id_of(task.before, task.old_task),
                  programme::id_of(task.after, task.new_task), task.changes);
    compare_agencies(Part::lead, "", programme::leads_of(task.before, task.old_task),
                     programme::leads_of(task.after, task.new_task), task);
    compare_agencies(Part::coordinating, "", programme::coordinating_of(task.before, task.old_task),
                     programme::coordinating_of(task.after, task.new_task), task);
    compare_texts(task);
    compare_details(task);
    compare_place(places, task);
    for (const Sides<Note>& sides :
         differences(task.before, programme::notes_of(task.before, task.old_task), task.after,
                     programme::notes_of(task.after, task.new_task))) {
        task.changes.push_back({Part::note, "", "", sides});
    }
    return std::move(task.changes);
}

} // namespace ktask::report
