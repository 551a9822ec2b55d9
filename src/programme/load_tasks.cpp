#include <array>
#include <utility>

#include "programme/context.hpp"
#include "programme/id.hpp"
#include "programme/load_halves.hpp"
#include "programme/load_task_parts.hpp"
#include "programme/roles.hpp"
#include "programme/task_keys.hpp"
#include "text/fold.hpp"

namespace ktask::programme {

namespace {

yaml::NodeId check_role(Tasks& tasks, yaml::NodeId node) {
    const Reading& reading = tasks.reading;
    if (node == yaml::no_node) return node;
    std::string room;
    const auto value = read_value(reading, node, "role", room);
    if (!value || is_role(*value) || tasks.roles.find(*value) != nullptr) return node;
    const std::string words = text::plain_text(read_text(reading, node, "role"));
    if (is_role(words)) tasks.roles.add(*value, true);
    if (words.empty() || is_role(words)) return node;
    report(reading, reading.tree.span(node), text::message("'{}' is not a role of a lead", words),
           {text::message("roles: {}", text::listed(role_names))});
    return node;
}

/// What the document prints in front, which may be nothing.
yaml::NodeId check_number(const Reading& reading, yaml::NodeId node) {
    if (node == yaml::no_node || reading.tree[node].kind == yaml::Kind::scalar) return node;
    std::string room;
    read_value(reading, node, "number", room);
    return node;
}

void check_id(Tasks& tasks, yaml::NodeId node) {
    if (node == yaml::no_node) return;
    std::string room;
    const auto id = read_value(tasks.reading, node, "id", room);
    if (!id) return;
    const text::Span where = tasks.reading.tree.span(node);
    if (!is_id(*id)) {
        report(tasks.reading, where, text::message(rule_of_ids),
               {text::message("for example: {}", "id: 3, id: II.3")});
        return;
    }
    const std::string folded = folded_id(*id);
    const yaml::NodeId* const first = tasks.first_of.find(folded);
    if (first == nullptr) {
        tasks.first_of.add(folded, node);
        return;
    }
    tasks.taken_ids.push_back(tasks.reading.problems.size());
    report(tasks.reading, where, text::message("the id {} is taken", *id),
           {text::message("it is that of the task at line {}",
                          text::LineOf{tasks.reading.tree[*first].begin})});
}

/// Puts the agencies of a list, or a single one, among those that are named; each once.
Index read_agencies(Tasks& tasks, yaml::NodeId node, std::string_view key,
                    std::vector<std::size_t>& named_by) {
    Index count = 0;
    const std::size_t list = ++tasks.lists;
    const auto add = [&](yaml::NodeId item) {
        const auto agency = read_agency(tasks.reading, item, key, tasks.registry);
        if (!agency) return;
        if (std::exchange(named_by[*agency], list) == list) {
            report(tasks.reading, tasks.reading.tree.span(item),
                   text::message("'{}' stands in this list twice",
                                 tasks.programme.agencies[*agency].key));
        }
        tasks.programme.named.push_back(*agency);
        ++count;
    };
    if (node == yaml::no_node) return 0;
    if (key == "lead" && tasks.reading.tree[node].kind == yaml::Kind::scalar) {
        add(node);
        return count;
    }
    for (const yaml::NodeId item : read_list(tasks.reading, node, key))
        add(item);
    const yaml::Node& list_node = tasks.reading.tree[node];
    if (key == "lead" && list_node.kind == yaml::Kind::sequence && list_node.next == node + 1) {
        report(tasks.reading, tasks.reading.tree.span(node),
               text::message("'{}' names no agency", key),
               {text::message("for example: {}", task_keys[task_lead].example)});
    }
    return count;
}

void read_due_or_stages(Tasks& tasks, yaml::NodeId node, Task& task) {
    if (node == yaml::no_node) return;
    if (tasks.reading.tree[node].kind == yaml::Kind::sequence) {
        task.stages = read_stages(tasks, node);
    } else {
        task.due = read_due(tasks, node, "due");
    }
}

Task read_task(Tasks& tasks, yaml::NodeId node,
               const std::array<yaml::NodeId, task_keys.size()>& values) {
    const Reading& reading = tasks.reading;
    Task task;
    task.item = node;
    task.id = values[task_id];
    task.number = check_number(reading, values[task_number]);
    task.title = check_titled(reading, values[task_title], "title");
    task.agencies = read_named(tasks, values[task_lead], values[task_coordinating]);
    task.role = check_role(tasks, values[task_role]);
    task.lead_text = check_titled(reading, values[task_lead_text], "lead-text");
    task.coordinating_text =
        check_titled(reading, values[task_coordinating_text], "coordinating-text");
    read_due_or_stages(tasks, values[task_due], task);
    task.due_text = check_titled(reading, values[task_due_text], "due-text");
    task.details = check_details(reading, values[task_details]);
    task.extended = read_extensions(tasks, values[task_extended]);
    task.notes = read_notes(tasks, values[task_notes]);
    task.done = read_event(tasks, values[task_done], text::message("a completion"));
    task.dropped = read_event(tasks, values[task_dropped], text::message("a drop"));
    task.added = read_event(tasks, values[task_added], text::message("an addition"));
    if (!tasks.programme.sections.empty()) {
        task.section = static_cast<Index>(tasks.programme.sections.size() - 1);
    }
    check_id(tasks, values[task_id]);
    return task;
}

/// Says for ids that are taken which ones are free: two people may have added a task each.
void name_free_ids(Tasks& tasks) {
    constexpr std::size_t most = 20; // who has more has another problem
    if (tasks.taken_ids.empty()) return;
    std::vector<std::string> ids;
    std::string room;
    for (const Task& task : tasks.programme.tasks) {
        if (task.id != yaml::no_node)
            ids.emplace_back(yaml::value_of(tasks.reading.tree, task.id, room));
    }
    for (std::size_t i = 0; i < std::min(most, tasks.taken_ids.size()); ++i) {
        text::Problem& problem = tasks.reading.problems[tasks.taken_ids[i]];
        std::string next = free_id(text::written(tasks.reading.tree.text, problem.where), ids);
        if (next.empty()) continue;
        problem.hints.push_back(text::message("the next free one is {}", next));
        ids.push_back(std::move(next));
    }
}

Section read_section(Tasks& tasks, yaml::NodeId item) {
    const Reading& reading = tasks.reading;
    const auto values = read_keys(reading, item, section_keys, text::message("a section"));
    Section section;
    section.item = item;
    section.words = check_titled(reading, values[section_words], "section");
    section.number = check_number(reading, values[section_number]);
    section.level =
        read_number(reading, values[section_level], "level", 1, deepest_level).value_or(1);
    section.above = section_above(tasks.programme.sections, section.level);
    section.agencies = read_named(tasks, values[section_lead], values[section_coordinating]);
    section.lead_text = check_titled(reading, values[section_lead_text], "lead-text");
    section.coordinating_text =
        check_titled(reading, values[section_coordinating_text], "coordinating-text");
    section.due_text = check_titled(reading, values[section_due_text], "due-text");
    section.details = check_details(reading, values[section_details]);
    return section;
}

} // namespace

Tasks::Tasks(const Reading& read, Registry& named, Programme& made)
    : reading(read), registry(named), programme(made), context(context_of(made)),
      led_by(made.agencies.size()), named_by(made.agencies.size()) {}

Index section_above(const std::vector<Section>& sections, int level) {
    Index above = sections.empty() ? nowhere : static_cast<Index>(sections.size() - 1);
    while (above != nowhere && sections[above].level >= level)
        above = sections[above].above;
    return above;
}

Named read_named(Tasks& tasks, yaml::NodeId leads, yaml::NodeId coordinating) {
    Named named{static_cast<Index>(tasks.programme.named.size()), 0, 0};
    named.leads = read_agencies(tasks, leads, "lead", tasks.led_by);
    named.coordinating = read_agencies(tasks, coordinating, "coordinating", tasks.named_by);
    return named;
}

yaml::NodeId check_details(const Reading& reading, yaml::NodeId node) {
    if (node == yaml::no_node) return node;
    if (reading.tree[node].kind != yaml::Kind::mapping) {
        report(reading, reading.tree.span(node),
               text::message("'details' has a heading and a text for each further column"),
               {text::message("for example: {}", "details: {Sản phẩm: Kế hoạch}")});
        return yaml::no_node;
    }
    for (const yaml::Entry& entry : yaml::entries(reading.tree, node)) {
        std::string room;
        const std::string heading(yaml::value_of(reading.tree, entry.key, room));
        if (is_empty(reading.tree, entry.value)) {
            report(reading, reading.tree.span(entry.value),
                   text::message("'{}' has no value", heading),
                   {text::message("write one after the colon, or remove the key")});
            continue;
        }
        check_titled(reading, entry.value, heading);
    }
    return node;
}

void read_items(Tasks& tasks, yaml::Children items) {
    for (const yaml::NodeId item : items) {
        const bool is_mapping = tasks.reading.tree[item].kind == yaml::Kind::mapping;
        if (is_mapping && yaml::find(tasks.reading.tree, item, "section") != yaml::no_node) {
            tasks.programme.sections.push_back(read_section(tasks, item));
            continue;
        }
        const auto values = read_keys(tasks.reading, item, task_keys, text::message("a task"));
        if (is_mapping) tasks.programme.tasks.push_back(read_task(tasks, item, values));
    }
}

void load_tasks(const Reading& reading, yaml::NodeId node, Registry& registry,
                Programme& programme) {
    if (load_both_halves(reading, node, registry, programme)) return;
    Tasks tasks(reading, registry, programme);
    read_items(tasks, read_list(reading, node, "tasks"));
    name_free_ids(tasks);
}

} // namespace ktask::programme
