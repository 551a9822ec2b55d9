#include "edit/unchanged.hpp"

#include <algorithm>
#include <utility>

namespace ktask::edit {

namespace {

bool is_same_scalar(const Sides& sides, yaml::NodeId old_id, yaml::NodeId new_id) {
    const yaml::Node& one = sides.before.tree[old_id];
    const yaml::Node& other = sides.after[new_id];
    std::string old_room;
    std::string new_room;
    return yaml::value_of(sides.before.tree, old_id, old_room) ==
               yaml::value_of(sides.after, new_id, new_room) &&
           sides.moved(one.begin) == other.begin &&
           text::written(sides.before.text, sides.before.tree.span(old_id)) ==
               text::written(sides.after_text, sides.after.span(new_id));
}

std::vector<yaml::Entry> entries_but_done(const yaml::Tree& tree, yaml::NodeId mapping) {
    auto entries = yaml::entries(tree, mapping);
    std::erase_if(entries,
                  [&](const yaml::Entry& entry) { return yaml::says(tree, entry.key, "done"); });
    return entries;
}

Verdict find_changed_entry(const Sides& sides, yaml::NodeId old_id, yaml::NodeId new_id) {
    const auto old_entries = entries_but_done(sides.before.tree, old_id);
    const auto new_entries = entries_but_done(sides.after, new_id);
    if (old_entries.size() != new_entries.size()) {
        return flaw(sides.before.tree.span(old_id),
                    text::message("the edit would change the keys of this task"));
    }
    for (std::size_t i = 0; i < old_entries.size(); ++i) {
        for (const auto part : {&yaml::Entry::key, &yaml::Entry::value}) {
            auto found = find_changed_node(sides, old_entries[i].*part, new_entries[i].*part);
            if (found) return found;
        }
    }
    return std::nullopt;
}

Verdict find_changed_child(const Sides& sides, yaml::NodeId old_id, yaml::NodeId new_id) {
    const yaml::NodeId old_end = sides.before.tree[old_id].next;
    const yaml::NodeId new_end = sides.after[new_id].next;
    yaml::NodeId old_child = old_id + 1;
    yaml::NodeId new_child = new_id + 1;
    while (old_child != old_end && new_child != new_end) {
        auto found = find_changed_node(sides, old_child, new_child);
        if (found) return found;
        old_child = sides.before.tree[old_child].next;
        new_child = sides.after[new_child].next;
    }
    if (old_child == old_end && new_child == new_end) return std::nullopt;
    return flaw(sides.before.tree.span(old_id),
                text::message("the edit would add or remove something else here"));
}

} // namespace

text::Problem flaw(text::Span where, text::Message what) {
    return {where, std::move(what), {text::message("nothing is written; edit this task by hand")}};
}

Verdict find_changed_node(const Sides& sides, yaml::NodeId old_id, yaml::NodeId new_id) {
    const yaml::Node& one = sides.before.tree[old_id];
    const yaml::Node& other = sides.after[new_id];
    const bool is_same_kind = one.kind == other.kind && one.style == other.style;
    const bool is_scalar = one.kind == yaml::Kind::scalar;
    if (!is_same_kind || (is_scalar && !is_same_scalar(sides, old_id, new_id))) {
        return flaw(sides.before.tree.span(old_id),
                    text::message("the edit would change this too"));
    }
    if (is_scalar) return std::nullopt;
    const bool is_edited = std::binary_search(sides.edited.begin(), sides.edited.end(), old_id);
    return is_edited ? find_changed_entry(sides, old_id, new_id)
                     : find_changed_child(sides, old_id, new_id);
}

Verdict find_changed_comment(const Sides& sides) {
    const auto& old_comments = sides.before.tree.comments;
    const auto& new_comments = sides.after.comments;
    for (std::size_t i = 0; i < old_comments.size(); ++i) {
        const text::Span& old = old_comments[i];
        const text::Span now{sides.moved(old.begin), sides.moved(old.begin) + old.end - old.begin};
        const bool is_same =
            i < new_comments.size() && new_comments[i] == now &&
            text::written(sides.before.text, old) == text::written(sides.after_text, now);
        if (!is_same)
            return flaw(
                old, text::message("this comment would no longer be one, or no longer the same"));
    }
    if (new_comments.size() == old_comments.size()) return std::nullopt;
    return flaw({}, text::message("the edit would make a comment of something"));
}

} // namespace ktask::edit
