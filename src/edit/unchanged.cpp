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

/// The changes in a mapping or list of the old tree.
std::vector<std::size_t> changes_in(const Sides& sides, yaml::NodeId old_id) {
    const auto first = std::lower_bound(sides.changed_in.begin(), sides.changed_in.end(),
                                        std::pair{old_id, std::size_t{0}});
    std::vector<std::size_t> changes;
    for (auto it = first; it != sides.changed_in.end() && it->first == old_id; ++it)
        changes.push_back(it->second);
    return changes;
}

Verdict wrong_value(const Sides& sides, yaml::NodeId near, std::string_view key) {
    return flaw(sides.before.tree.span(near),
                text::message("'{}' would not read back here as it was meant", key));
}

/// A mapping of the old tree and what has become of it, while they are walked through together.
class MappingWalk {
public:
    MappingWalk(Sides& sides, yaml::NodeId old_id, yaml::NodeId new_id)
        : sides_(sides), old_id_(old_id), new_id_(new_id),
          old_(yaml::entries(sides.before.tree, old_id)), new_(yaml::entries(sides.after, new_id)) {
        for (const std::size_t change : changes_in(sides, old_id))
            sort_in(change);
    }

    Verdict find_change() {
        for (std::size_t i = 0; i < old_.size(); ++i) {
            // An entry goes above a block text that would hear it below.
            if (hears_lines_below(sides_.before.text, sides_.before.tree, old_[i].value))
                take_new(i);
            if (auto found = find_change_of(i)) return found;
            take_new(i);
        }
        const bool is_all =
            next_ == new_.size() && std::all_of(added_behind_.begin(), added_behind_.end(),
                                                [](const auto& those) { return those.empty(); });
        if (is_all) return std::nullopt;
        return flaw(sides_.before.tree.span(old_id_),
                    text::message("the edit would add or remove something else here"));
    }

private:
    const EntryChange& change_at(std::size_t index) const {
        return std::get<EntryChange>(sides_.changes[index]);
    }

    std::optional<std::size_t> old_index_of(std::string_view key) const {
        for (std::size_t i = 0; i < old_.size(); ++i) {
            if (yaml::says(sides_.before.tree, old_[i].key, key)) return i;
        }
        return std::nullopt;
    }

    void sort_in(std::size_t change) {
        added_behind_.resize(old_.size());
        of_entry_.resize(old_.size());
        const auto index = old_index_of(change_at(change).key);
        if (index) {
            of_entry_[*index] = change;
        } else if (!old_.empty()) {
            const std::size_t last = old_.size() - 1;
            added_behind_[old_index_of(change_at(change).behind).value_or(last)].push_back(change);
        }
    }

    bool is_asked_for(std::size_t change) const {
        return next_ < new_.size() &&
               yaml::says(sides_.after, new_[next_].key, change_at(change).key) &&
               is_written_so(sides_.after, new_[next_].value, *change_at(change).value);
    }

    /// Over the new entries that belong behind an old one, if they come next.
    void take_new(std::size_t index) {
        auto& added = added_behind_[index];
        std::size_t taken = 0;
        while (taken < added.size() && is_asked_for(added[taken])) {
            sides_.places[added[taken++]] = {new_id_, new_[next_].key, new_[next_].value};
            ++next_;
        }
        added.erase(added.begin(), added.begin() + static_cast<std::ptrdiff_t>(taken));
    }

    Verdict find_change_of(std::size_t index) {
        if (of_entry_[index]) {
            const std::size_t change = *of_entry_[index];
            if (!change_at(change).value) {
                sides_.places[change].parent = new_id_;
                return std::nullopt;
            }
            if (!is_asked_for(change))
                return wrong_value(sides_, old_[index].key, change_at(change).key);
            sides_.places[change] = {new_id_, new_[next_].key, new_[next_].value};
            ++next_;
            return std::nullopt;
        }
        if (next_ == new_.size()) {
            return flaw(sides_.before.tree.span(old_id_),
                        text::message("the edit would change the keys of this task"));
        }
        const yaml::Entry now = new_[next_++];
        auto found = find_changed_node(sides_, old_[index].key, now.key);
        return found ? found : find_changed_node(sides_, old_[index].value, now.value);
    }

    Sides& sides_;
    yaml::NodeId old_id_;
    yaml::NodeId new_id_;
    std::vector<yaml::Entry> old_;
    std::vector<yaml::Entry> new_;
    std::size_t next_ = 0;                             ///< in `new_`
    std::vector<std::optional<std::size_t>> of_entry_; ///< the change of each old entry
    std::vector<std::vector<std::size_t>> added_behind_;
};

Verdict find_changed_child(Sides& sides, yaml::NodeId old_id, yaml::NodeId new_id) {
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

/// The changes of the items of a list, by the old item: what goes, and what comes behind.
struct ItemChanges {
    std::vector<std::pair<yaml::NodeId, std::size_t>> removed; ///< each with its change, ascending
    std::vector<std::pair<yaml::NodeId, std::size_t>> added;   ///< by the item before, ascending
};

ItemChanges item_changes_in(const Sides& sides, const std::vector<std::size_t>& changes) {
    ItemChanges items;
    for (const std::size_t index : changes) {
        if (const auto* const added = std::get_if<ItemAddition>(&sides.changes[index]))
            items.added.emplace_back(added->behind, index);
        if (const auto* const removed = std::get_if<ItemRemoval>(&sides.changes[index]))
            items.removed.emplace_back(removed->item, index);
    }
    std::sort(items.added.begin(), items.added.end());
    std::sort(items.removed.begin(), items.removed.end());
    return items;
}

Verdict find_changed_item(Sides& sides, yaml::NodeId old_id, yaml::NodeId new_id,
                          const std::vector<std::size_t>& changes) {
    const ItemChanges asked = item_changes_in(sides, changes);
    const yaml::Children new_items(sides.after, new_id);
    auto now = new_items.begin();
    auto added = asked.added.begin();
    auto removed = asked.removed.begin();
    for (const yaml::NodeId item : yaml::Children(sides.before.tree, old_id)) {
        if (removed != asked.removed.end() && removed->first == item) {
            sides.places[removed++->second].parent = new_id;
        } else {
            if (!(now != new_items.end()))
                return flaw(sides.before.tree.span(item),
                            text::message("the edit would add or remove something else here"));
            if (auto found = find_changed_node(sides, item, *now)) return found;
            ++now;
        }
        for (; added != asked.added.end() && added->first == item; ++added, ++now) {
            const auto& addition = std::get<ItemAddition>(sides.changes[added->second]);
            if (!(now != new_items.end()) || !is_written_so(sides.after, *now, addition.item))
                return wrong_value(sides, item, addition.key);
            sides.places[added->second] = {new_id, yaml::no_node, *now};
        }
    }
    if (!(now != new_items.end()) && added == asked.added.end()) return std::nullopt;
    return flaw(sides.before.tree.span(old_id),
                text::message("the edit would add or remove something else here"));
}

} // namespace

Sides sides_of(const Document& before, std::string_view after_text, const yaml::Tree& after,
               const Movement& moved, std::span<const Change> changes) {
    Sides sides{before, after_text, after, moved, changes, {}, std::vector<Place>(changes.size())};
    for (std::size_t i = 0; i < changes.size(); ++i)
        sides.changed_in.emplace_back(parent_of(changes[i]), i);
    std::sort(sides.changed_in.begin(), sides.changed_in.end());
    return sides;
}

text::Problem flaw(text::Span where, text::Message what) {
    return {where, std::move(what), {text::message("nothing is written; edit this task by hand")}};
}

Verdict find_changed_node(Sides& sides, yaml::NodeId old_id, yaml::NodeId new_id) {
    const yaml::Node& one = sides.before.tree[old_id];
    const yaml::Node& other = sides.after[new_id];
    const bool is_same_kind = one.kind == other.kind && one.style == other.style;
    const bool is_scalar = one.kind == yaml::Kind::scalar;
    if (!is_same_kind || (is_scalar && !is_same_scalar(sides, old_id, new_id))) {
        return flaw(sides.before.tree.span(old_id),
                    text::message("the edit would change this too"));
    }
    if (is_scalar) return std::nullopt;
    const auto changes = changes_in(sides, old_id);
    if (changes.empty()) return find_changed_child(sides, old_id, new_id);
    if (one.kind == yaml::Kind::mapping) return MappingWalk(sides, old_id, new_id).find_change();
    return find_changed_item(sides, old_id, new_id, changes);
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
