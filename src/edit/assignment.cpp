#include "edit/assignment.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/fold.hpp"

namespace ktask::edit {

namespace {

bool is_detail(std::string_view key) {
    return key.starts_with(details_prefix);
}

/// The key behind which one goes that a mapping does not have yet: the nearest one before it in the
/// order of people; "" for behind all.
std::string key_before(const yaml::Tree& tree, yaml::NodeId mapping, std::span<const Key> keys,
                       std::string_view key) {
    std::string before;
    for (const Key& one : keys) {
        if (one.key == key) break;
        if (yaml::find(tree, mapping, one.key) != yaml::no_node) before = one.key;
    }
    return before;
}

/// The heading of a further column as the file has it, else as it was typed.
std::string heading_in(const yaml::Tree& tree, yaml::NodeId details, std::string_view typed) {
    if (details == yaml::no_node) return std::string(typed);
    for (const yaml::Entry& entry : yaml::entries(tree, details)) {
        std::string room;
        const std::string_view heading = yaml::value_of(tree, entry.key, room);
        if (text::fold(heading) == text::fold(typed)) return std::string(heading);
    }
    return std::string(typed);
}

/// Further columns are one mapping, which comes with the first and goes with the last.
void assign_details(const yaml::Tree& tree, yaml::NodeId mapping, std::span<const Key> keys,
                    std::span<const Assignment> assignments, std::vector<Change>& changes) {
    const yaml::NodeId details = yaml::find(tree, mapping, "details");
    std::size_t count = details == yaml::no_node ? 0 : yaml::entries(tree, details).size();
    Value all{Value::Form::mapping};
    std::vector<Change> single;
    for (const Assignment& one : assignments) {
        if (!is_detail(one.key)) continue;
        const std::string heading = one.key.substr(details_prefix.size());
        const bool is_there =
            details != yaml::no_node && yaml::find(tree, details, heading) != yaml::no_node;
        if (one.value) add(all, heading, *one.value);
        if (!one.value && is_there) --count;
        if (one.value || is_there) single.emplace_back(EntryChange{details, heading, one.value});
    }
    if (single.empty()) return;
    if (count == 0 && (all.parts.empty() || details == yaml::no_node)) {
        changes.emplace_back(EntryChange{
            mapping, "details", all.parts.empty() ? std::nullopt : std::optional(std::move(all)),
            key_before(tree, mapping, keys, "details")});
        return;
    }
    std::move(single.begin(), single.end(), std::back_inserter(changes));
}

/// Nothing in quotes is typed so.
std::string as_typed(std::string_view value) {
    return value.empty() ? "\"\"" : std::string(value);
}

} // namespace

std::span<const Key> keys_of(const Owner& owner) {
    return owner.stage ? keys_of_stages() : keys_of_tasks();
}

std::vector<Assignment> as_in_file(const yaml::Tree& tree, yaml::NodeId mapping,
                                   std::vector<Assignment> assignments) {
    const yaml::NodeId details = yaml::find(tree, mapping, "details");
    for (Assignment& one : assignments) {
        if (!is_detail(one.key)) continue;
        const std::string heading = one.key.substr(details_prefix.size());
        one.key = std::string(details_prefix) + heading_in(tree, details, heading);
    }
    return assignments;
}

std::vector<Change> assigned(const yaml::Tree& tree, yaml::NodeId mapping,
                             std::span<const Key> keys, std::span<const Assignment> assignments) {
    std::vector<Change> changes;
    std::vector<Assignment> details;
    for (const Assignment& one : assignments) {
        if (typed_now(tree, mapping, one.key) == typed_values(one)) continue;
        if (is_detail(one.key)) {
            details.push_back(one);
            continue;
        }
        const yaml::NodeId old = yaml::find(tree, mapping, one.key);
        const bool is_event = one.value && one.value->form == Value::Form::mapping;
        if (is_event && old != yaml::no_node) {
            // Of what happened only the day is another one.
            changes.emplace_back(EntryChange{old, "on", one.value->parts.front()});
        } else {
            changes.emplace_back(
                EntryChange{mapping, one.key, one.value, key_before(tree, mapping, keys, one.key)});
        }
    }
    assign_details(tree, mapping, keys, details, changes);
    return changes;
}

std::vector<std::string> typed_now(const yaml::Tree& tree, yaml::NodeId mapping,
                                   std::string_view key) {
    if (is_detail(key)) {
        const yaml::NodeId details = yaml::find(tree, mapping, "details");
        if (details == yaml::no_node) return {};
        return typed_now(tree, details, key.substr(details_prefix.size()));
    }
    yaml::NodeId value = yaml::find(tree, mapping, key);
    if (value != yaml::no_node && tree[value].kind == yaml::Kind::mapping)
        value = yaml::find(tree, value, "on");
    if (value == yaml::no_node) return {};
    std::string room;
    if (tree[value].kind == yaml::Kind::scalar)
        return {as_typed(yaml::value_of(tree, value, room))};
    std::vector<std::string> typed;
    for (const yaml::NodeId item : yaml::Children(tree, value)) {
        if (tree[item].kind == yaml::Kind::scalar)
            typed.push_back(as_typed(yaml::value_of(tree, item, room)));
    }
    return typed;
}

std::vector<std::string> typed_values(const Assignment& assignment) {
    if (!assignment.value) return {};
    const Value& value = *assignment.value;
    if (value.form == Value::Form::mapping) return {said_by(value.parts.front())};
    if (is_scalar(value)) return {as_typed(said_by(value))};
    std::vector<std::string> typed;
    for (const Value& item : value.parts)
        typed.push_back(said_by(item));
    return typed;
}

} // namespace ktask::edit
