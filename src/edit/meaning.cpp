#include "edit/meaning.hpp"

#include <algorithm>
#include <array>

namespace ktask::edit {

namespace {

using programme::Programme;
using programme::Stage;
using programme::Task;

/// Two programmes of which single parts are held against each other.
struct Pair {
    const Programme& one;
    const Programme& other;
};

bool is_same_deadline(const Pair& pair, programme::Index one, programme::Index other) {
    if (one == programme::nowhere || other == programme::nowhere) return one == other;
    return pair.one.deadlines[one].interval == pair.other.deadlines[other].interval;
}

bool is_same_event(const Pair& pair, programme::Index one, programme::Index other) {
    if (one == programme::nowhere || other == programme::nowhere) return one == other;
    return pair.one.events[one].on == pair.other.events[other].on;
}

bool is_same_agencies(const Pair& pair, std::span<const programme::AgencyIndex> one,
                      std::span<const programme::AgencyIndex> other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](programme::AgencyIndex a, programme::AgencyIndex b) {
                          return pair.one.agencies[a].key == pair.other.agencies[b].key;
                      });
}

bool is_same_extended(const Pair& pair, const programme::Slice& one,
                      const programme::Slice& other) {
    if (one.count != other.count) return false;
    for (programme::Index i = 0; i < one.count; ++i) {
        const programme::Extension& a = pair.one.extensions[one.first + i];
        const programme::Extension& b = pair.other.extensions[other.first + i];
        if (a.on != b.on || !is_same_deadline(pair, a.due, b.due)) return false;
    }
    return true;
}

bool is_same_notes(const Pair& pair, const programme::Slice& one, const programme::Slice& other) {
    if (one.count != other.count) return false;
    for (programme::Index i = 0; i < one.count; ++i) {
        const programme::Note& a = pair.one.notes[one.first + i];
        const programme::Note& b = pair.other.notes[other.first + i];
        if (a.on != b.on || a.kind != b.kind) return false;
    }
    return true;
}

/// What a key of a task means beside words.
struct TaskMeaning {
    std::string_view key;
    bool (*is_same)(const Pair& pair, const Task& one, const Task& other);
};
constexpr std::array<TaskMeaning, 8> task_meanings = {{
    {"lead",
     [](const Pair& pair, const Task& one, const Task& other) {
         return is_same_agencies(pair, programme::leads_of(pair.one, one),
                                 programme::leads_of(pair.other, other));
     }},
    {"coordinating",
     [](const Pair& pair, const Task& one, const Task& other) {
         return is_same_agencies(pair, programme::coordinating_of(pair.one, one),
                                 programme::coordinating_of(pair.other, other));
     }},
    {"due",
     [](const Pair& pair, const Task& one, const Task& other) {
         return one.stages.count == other.stages.count &&
                is_same_deadline(pair, one.due, other.due);
     }},
    {"extended",
     [](const Pair& pair, const Task& one, const Task& other) {
         return is_same_extended(pair, one.extended, other.extended);
     }},
    {"notes", [](const Pair& pair, const Task& one,
                 const Task& other) { return is_same_notes(pair, one.notes, other.notes); }},
    {"done", [](const Pair& pair, const Task& one,
                const Task& other) { return is_same_event(pair, one.done, other.done); }},
    {"dropped", [](const Pair& pair, const Task& one,
                   const Task& other) { return is_same_event(pair, one.dropped, other.dropped); }},
    {"added", [](const Pair& pair, const Task& one,
                 const Task& other) { return is_same_event(pair, one.added, other.added); }},
}};

/// The same of a stage.
struct StageMeaning {
    std::string_view key;
    bool (*is_same)(const Pair& pair, const Stage& one, const Stage& other);
};
constexpr std::array<StageMeaning, 3> stage_meanings = {{
    {"when", [](const Pair& pair, const Stage& one,
                const Stage& other) { return is_same_deadline(pair, one.due, other.due); }},
    {"done", [](const Pair& pair, const Stage& one,
                const Stage& other) { return is_same_event(pair, one.done, other.done); }},
    {"extended",
     [](const Pair& pair, const Stage& one, const Stage& other) {
         return is_same_extended(pair, one.extended, other.extended);
     }},
}};

/// Everything that may be changed, by where it begins and ends in the old tree.
class Asked {
public:
    explicit Asked(const Sides& sides) : sides_(sides) {}

    /// True if the value of a key may mean something else.
    bool holds(yaml::NodeId mapping, std::string_view key) const {
        const yaml::NodeId value = yaml::find(sides_.before.tree, mapping, key);
        if (value != yaml::no_node && has_change_within(value)) return true;
        return gets(mapping, key);
    }

    /// True if a key itself gets another value, or goes.
    bool gets(yaml::NodeId mapping, std::string_view key) const {
        const auto first = std::lower_bound(sides_.changed_in.begin(), sides_.changed_in.end(),
                                            std::pair{mapping, std::size_t{0}});
        return std::any_of(first, sides_.changed_in.end(), [&](const auto& change) {
            const auto* const entry = std::get_if<EntryChange>(&sides_.changes[change.second]);
            return change.first == mapping && entry != nullptr && entry->key == key;
        });
    }

    /// True if anything within a node is to be changed.
    bool has_change_within(yaml::NodeId node) const {
        const auto first = std::lower_bound(sides_.changed_in.begin(), sides_.changed_in.end(),
                                            std::pair{node, std::size_t{0}});
        return first != sides_.changed_in.end() && first->first < sides_.before.tree[node].next;
    }

private:
    const Sides& sides_;
};

/// True if all that nobody asked to change means the same.
template<typename Meanings, typename Item>
bool is_same_but_for(const Asked& asked, const Meanings& meanings, const Pair& pair,
                     const Item& one, const Item& other) {
    const bool is_touched = asked.has_change_within(one.item);
    return std::all_of(meanings.begin(), meanings.end(), [&](const auto& meaning) {
        return meaning.is_same(pair, one, other) ||
               (is_touched && asked.holds(one.item, meaning.key));
    });
}

bool is_same_task(const Asked& asked, const Pair& pair, const Task& one, const Task& other) {
    if (!is_same_but_for(asked, task_meanings, pair, one, other)) return false;
    if (one.stages.count != other.stages.count) return true; // as was asked
    for (programme::Index i = 0; i < one.stages.count; ++i) {
        const Stage& stage = pair.one.stages[one.stages.first + i];
        const Stage& now = pair.other.stages[other.stages.first + i];
        if (!is_same_but_for(asked, stage_meanings, pair, stage, now)) return false;
    }
    return true;
}

/// The items of lists that go, and those that come, ascending.
struct Moved {
    std::vector<yaml::NodeId> gone;
    std::vector<yaml::NodeId> come;
};

Moved moved_items(const Sides& sides) {
    Moved moved;
    for (std::size_t i = 0; i < sides.changes.size(); ++i) {
        if (const auto* const removal = std::get_if<ItemRemoval>(&sides.changes[i]))
            moved.gone.push_back(removal->item);
        if (std::holds_alternative<ItemAddition>(sides.changes[i]))
            moved.come.push_back(sides.places[i].value);
    }
    std::sort(moved.gone.begin(), moved.gone.end());
    std::sort(moved.come.begin(), moved.come.end());
    return moved;
}

std::vector<const Task*> tasks_but(const Programme& programme,
                                   const std::vector<yaml::NodeId>& items) {
    std::vector<const Task*> tasks;
    for (const Task& task : programme.tasks) {
        if (!std::binary_search(items.begin(), items.end(), task.item)) tasks.push_back(&task);
    }
    return tasks;
}

bool is_same_head(const Programme& one, const Programme& other) {
    return one.year == other.year && one.until == other.until && one.issued == other.issued &&
           one.language == other.language && one.sections.size() == other.sections.size();
}

} // namespace

Verdict find_changed_meaning(const Sides& sides, const programme::Programme& after) {
    const Programme& before = sides.before.programme;
    const Asked asked(sides);
    const Moved moved = moved_items(sides);
    const auto old_tasks = tasks_but(before, moved.gone);
    const auto new_tasks = tasks_but(after, moved.come);
    if (!is_same_head(before, after)) {
        return flaw({}, text::message("the edit would change what the programme is"));
    }
    // The first tasks come, and the last ones go, with the whole list, which was held against what
    // was asked for.
    if (asked.gets(before.tree->root, "tasks")) return std::nullopt;
    if (old_tasks.size() != new_tasks.size())
        return flaw({}, text::message("the edit would change the number of tasks"));
    for (std::size_t i = 0; i < old_tasks.size(); ++i) {
        if (!is_same_task(asked, {before, after}, *old_tasks[i], *new_tasks[i])) {
            return flaw(sides.before.tree.span(old_tasks[i]->item),
                        text::message("the edit would change what else this task means"));
        }
    }
    return std::nullopt;
}

} // namespace ktask::edit
