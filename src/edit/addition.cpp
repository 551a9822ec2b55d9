#include "edit/addition.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "edit/keys.hpp"
#include "programme/id.hpp"
#include "programme/task.hpp"

namespace ktask::edit {

namespace {

constexpr std::array<std::string_view, 6> written_keys = {"id",           "title", "lead",
                                                          "coordinating", "due",   "added"};

yaml::NodeId list_of_tasks(const programme::Programme& programme) {
    return yaml::find(*programme.tree, programme.tree->root, "tasks");
}

/// The last item before an id of a node that items begin at.
yaml::NodeId last_item_before(const programme::Programme& programme, yaml::NodeId end) {
    yaml::NodeId last = yaml::no_node;
    for (const yaml::NodeId item : yaml::Children(*programme.tree, list_of_tasks(programme))) {
        if (item >= end) break;
        last = item;
    }
    return last;
}

/// The keys of the nearest task at an item or before it, else behind it.
std::vector<std::string> keys_of_neighbour(const programme::Programme& programme,
                                           yaml::NodeId item) {
    const programme::Task* neighbour = nullptr;
    for (const programme::Task& task : programme.tasks) {
        if (neighbour == nullptr || task.item <= item) neighbour = &task;
    }
    std::vector<std::string> keys;
    if (neighbour == nullptr) return keys;
    std::string room;
    for (const yaml::Entry& entry : yaml::entries(*programme.tree, neighbour->item))
        keys.emplace_back(yaml::value_of(*programme.tree, entry.key, room));
    return keys;
}

/// Keys in the order of a neighbour; those that it does not have come behind the one before them in
/// the order of people.
std::vector<std::string> in_order_of(std::vector<std::string> neighbour,
                                     const std::vector<std::string>& keys) {
    std::erase_if(neighbour, [&](const std::string& key) {
        return std::find(keys.begin(), keys.end(), key) == keys.end();
    });
    auto place = neighbour.begin();
    for (const std::string& key : keys) {
        const auto found = std::find(neighbour.begin(), neighbour.end(), key);
        place = (found == neighbour.end() ? neighbour.insert(place, key) : found) + 1;
    }
    return neighbour;
}

Value names_of(const std::vector<std::string>& keys) {
    std::vector<Value> items;
    for (const std::string& key : keys)
        items.push_back(exact(key));
    return list_of(std::move(items));
}

/// What a key of a new task has, if it has it.
std::optional<Value> value_of(const NewTask& task, std::string_view key) {
    if (key == "id") {
        // Other readers take 1.10 for another number, and some 010 for eight.
        const bool is_plain_number =
            programme::number_of_id(task.id) && (task.id.size() == 1 || task.id.front() != '0');
        return is_plain_number ? exact(task.id) : marked(task.id);
    }
    if (key == "title") return marked(task.title);
    if (key == "lead")
        return task.leads.size() == 1 ? exact(task.leads.front()) : names_of(task.leads);
    if (key == "due") return exact(task.due);
    if (key == "coordinating" && !task.coordinating.empty()) return names_of(task.coordinating);
    if (key == "added" && task.added) return event(task.added->on, task.added->references);
    return std::nullopt;
}

Value value_of(const NewTask& task, std::vector<std::string> neighbour) {
    std::vector<std::string> keys;
    for (const std::string_view key : written_keys) {
        if (value_of(task, key)) keys.emplace_back(key);
    }
    Value value{Value::Form::mapping};
    for (const std::string& key : in_order_of(std::move(neighbour), keys))
        add(value, key, *value_of(task, key));
    return value;
}

} // namespace

TaskPlace last_place(const programme::Programme& programme) {
    TaskPlace place{last_item_before(programme, yaml::no_node)};
    if (!programme.sections.empty()) place.section = programme.sections.size() - 1;
    return place;
}

TaskPlace place_behind(const programme::Programme& programme, std::size_t task) {
    const programme::Task& before = programme.tasks[task];
    TaskPlace place{before.item};
    if (before.section != programme::nowhere) place.section = before.section;
    return place;
}

TaskPlace place_in_section(const programme::Programme& programme, std::size_t section) {
    const bool is_last = section + 1 == programme.sections.size();
    const yaml::NodeId end = is_last ? yaml::no_node : programme.sections[section + 1].item;
    return {last_item_before(programme, end), section};
}

std::string next_id(const programme::Programme& programme,
                    const std::optional<std::size_t>& section) {
    std::vector<std::string> ids;
    for (const programme::Task& task : programme.tasks) {
        if (!section || task.section == *section) ids.push_back(programme::id_of(programme, task));
    }
    return ids.empty() ? "" : programme::free_id(ids.back(), ids);
}

std::optional<text::Problem> objection_to_id(const programme::Programme& programme,
                                             std::string_view id) {
    if (!programme::is_id(id)) {
        return text::Problem{
            {},
            text::message("an id has only letters and digits, joined by single '.', '-' or '_'"),
            {text::message("for example: {}", "3, II.3")}};
    }
    std::vector<std::string> ids;
    bool is_taken = false;
    for (const programme::Task& task : programme.tasks) {
        ids.push_back(programme::id_of(programme, task));
        is_taken = is_taken || programme::is_same_id(ids.back(), id);
    }
    if (!is_taken) return std::nullopt;
    std::vector<text::Message> hints;
    const std::string free = programme::free_id(id, ids);
    if (!free.empty()) hints.push_back(text::message("the next free one is {}", free));
    return text::Problem{{}, text::message("the id {} is taken", id), std::move(hints)};
}

Change task_added(const programme::Programme& programme, const TaskPlace& place,
                  const NewTask& task) {
    Value item = value_of(task, keys_of_neighbour(programme, place.behind));
    if (place.behind == yaml::no_node)
        return EntryChange{programme.tree->root, "tasks", list_of({std::move(item)})};
    return ItemAddition{list_of_tasks(programme), place.behind, "tasks", std::move(item)};
}

Change agency_added(const programme::Programme& programme, const NewAgency& agency) {
    const yaml::Tree& tree = *programme.tree;
    const yaml::NodeId agencies = yaml::find(tree, tree.root, "agencies");
    Value value{Value::Form::mapping};
    add(value, "name", marked(agency.name));
    if (yaml::entries(tree, agencies).empty()) {
        Value registry{Value::Form::mapping};
        add(registry, agency.key, std::move(value));
        return EntryChange{tree.root, "agencies", std::move(registry)};
    }
    return EntryChange{agencies, agency.key, std::move(value)};
}

Change agency_taken_back(const programme::Programme& programme, const std::string& key) {
    const yaml::Tree& tree = *programme.tree;
    return EntryChange{yaml::find(tree, tree.root, "agencies"), key, std::nullopt};
}

tl::expected<Change, text::Problem> task_taken_back(const programme::Programme& programme,
                                                    std::size_t task) {
    const programme::Task& its = programme.tasks[task];
    std::string room;
    for (const yaml::Entry& entry : yaml::entries(*programme.tree, its.item)) {
        const std::string_view key = yaml::value_of(*programme.tree, entry.key, room);
        if (std::find(written_keys.begin(), written_keys.end(), key) != written_keys.end())
            continue;
        return tl::unexpected(text::Problem{
            {},
            text::message("task {} has more than was added: {}", programme::id_of(programme, its),
                          key),
            {text::message("a task that is no longer wanted is dropped: ktask help drop")}});
    }
    const yaml::NodeId list = list_of_tasks(programme);
    const bool is_only_one =
        its.item == list + 1 && (*programme.tree)[its.item].next == (*programme.tree)[list].next;
    if (is_only_one) return EntryChange{programme.tree->root, "tasks", list_of({})};
    return ItemRemoval{list, its.item, "tasks"};
}

} // namespace ktask::edit
