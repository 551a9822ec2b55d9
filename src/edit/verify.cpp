#include "edit/verify.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "edit/lines.hpp"
#include "programme/load.hpp"
#include "text/fold.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace ktask {

namespace {

using Verdict = std::optional<Problem>;

constexpr std::string_view by_hand = "nothing is written; edit this task by hand";

Problem flaw(Span where, std::string what) {
    return {where, std::move(what), std::string(by_hand)};
}

/// Both sides of an edit, while they are compared.
struct Comparison {
    const Document& before;
    std::string_view after_text;
    const yaml::Tree& after;
    const Patch& patch;
    std::vector<yaml::NodeId> edited; ///< mappings of the old tree whose `done` may differ
};

/// The first node of the old tree that is not the same in the new one.
Verdict find_changed_node(const Comparison& sides, yaml::NodeId old_id, yaml::NodeId new_id);

bool is_same_scalar(const Comparison& sides, const yaml::Node& one, const yaml::Node& other) {
    return one.value == other.value && moved(one.begin, sides.patch) == other.begin &&
           sides.before.text.substr(one.begin, one.end - one.begin) ==
               sides.after_text.substr(other.begin, other.end - other.begin);
}

std::vector<yaml::Entry> entries_but_done(const yaml::Tree& tree, yaml::NodeId mapping) {
    auto entries = yaml::entries(tree, mapping);
    std::erase_if(entries,
                  [&](const yaml::Entry& entry) { return tree[entry.key].value == "done"; });
    return entries;
}

Verdict find_changed_entry(const Comparison& sides, yaml::NodeId old_id, yaml::NodeId new_id) {
    const auto old_entries = entries_but_done(sides.before.tree, old_id);
    const auto new_entries = entries_but_done(sides.after, new_id);
    if (old_entries.size() != new_entries.size()) {
        return flaw(sides.before.tree.span(old_id), "the edit would change the keys of this task");
    }
    for (std::size_t i = 0; i < old_entries.size(); ++i) {
        for (const auto part : {&yaml::Entry::key, &yaml::Entry::value}) {
            auto found = find_changed_node(sides, old_entries[i].*part, new_entries[i].*part);
            if (found) return found;
        }
    }
    return std::nullopt;
}

Verdict find_changed_child(const Comparison& sides, yaml::NodeId old_id, yaml::NodeId new_id) {
    yaml::NodeId old_child = sides.before.tree[old_id].first_child;
    yaml::NodeId new_child = sides.after[new_id].first_child;
    while (old_child != yaml::no_node && new_child != yaml::no_node) {
        auto found = find_changed_node(sides, old_child, new_child);
        if (found) return found;
        old_child = sides.before.tree[old_child].next_sibling;
        new_child = sides.after[new_child].next_sibling;
    }
    if (old_child == new_child) return std::nullopt; // both at their end
    return flaw(sides.before.tree.span(old_id), "the edit would add or remove something else here");
}

Verdict find_changed_node(const Comparison& sides, yaml::NodeId old_id, yaml::NodeId new_id) {
    const yaml::Node& one = sides.before.tree[old_id];
    const yaml::Node& other = sides.after[new_id];
    const bool is_same_kind = one.kind == other.kind && one.style == other.style;
    const bool is_scalar = one.kind == yaml::Kind::scalar;
    if (!is_same_kind || (is_scalar && !is_same_scalar(sides, one, other))) {
        return flaw(sides.before.tree.span(old_id), "the edit would change this too");
    }
    if (is_scalar) return std::nullopt;
    const bool is_edited =
        std::find(sides.edited.begin(), sides.edited.end(), old_id) != sides.edited.end();
    return is_edited ? find_changed_entry(sides, old_id, new_id)
                     : find_changed_child(sides, old_id, new_id);
}

Verdict find_changed_comment(const Comparison& sides) {
    const auto& old_comments = sides.before.tree.comments;
    const auto& new_comments = sides.after.comments;
    for (std::size_t i = 0; i < old_comments.size(); ++i) {
        const Span& old = old_comments[i];
        const Span now{moved(old.begin, sides.patch),
                       moved(old.begin, sides.patch) + old.end - old.begin};
        const bool is_same = i < new_comments.size() && new_comments[i] == now &&
                             sides.before.text.substr(old.begin, old.end - old.begin) ==
                                 sides.after_text.substr(now.begin, now.end - now.begin);
        if (!is_same) return flaw(old, "this comment would no longer be a comment, or another one");
    }
    if (new_comments.size() == old_comments.size()) return std::nullopt;
    return flaw({}, "the edit would make a comment of something");
}

/// True if new lines stand where a person would put them: right below lines of their task, with
/// none of its comments below them.
bool is_well_placed(std::string_view text, const yaml::Tree& tree, const TaskPlace& task,
                    const CompletionExtent& extent) {
    if (task.is_flow) return true;
    const std::size_t begin = line_begin(text, extent.entry.begin);
    if (begin > 0 && is_blank_line(text, line_begin(text, begin - 1))) return false;
    const bool is_last = *task.done + 1 == task.entries.size();
    return !is_last || !has_comment_below(text, tree[task.mapping].end, task.column);
}

/// True if a splice takes out exactly the old completion and puts in exactly the new one.
bool is_exact(const Splice& splice, const Comparison& sides, const TaskPlace& old_task,
              const TaskPlace& new_task) {
    const std::size_t begin =
        moved(splice.offset + splice.removed, sides.patch) - splice.inserted.size();
    const Span removed{splice.offset, splice.offset + splice.removed};
    const Span inserted{begin, begin + splice.inserted.size()};
    std::optional<CompletionExtent> was;
    std::optional<CompletionExtent> is;
    if (old_task.done) was = completion_extent(sides.before.text, sides.before.tree, old_task);
    if (new_task.done) is = completion_extent(sides.after_text, sides.after, new_task);
    if (was && is) return removed == was->entry && inserted == is->entry;
    if (was) return removed == was->all && splice.inserted.empty();
    return is && splice.removed == 0 && inserted == is->all &&
           is_well_placed(sides.after_text, sides.after, new_task, *is);
}

Verdict find_stray_splice(const Comparison& sides, std::span<const CompletionChange> changes) {
    const auto old_places = task_places(sides.before.text, sides.before.tree);
    const auto new_places = task_places(sides.after_text, sides.after);
    for (const CompletionChange& change : changes) {
        const auto is_that = [&](const Splice& splice) {
            return is_exact(splice, sides, old_places[change.task], new_places[change.task]);
        };
        if (std::any_of(sides.patch.begin(), sides.patch.end(), is_that)) continue;
        return flaw(sides.before.tree.span(old_places[change.task].mapping),
                    "the edit would touch more than the lines of this task's completion");
    }
    if (sides.patch.size() == changes.size()) return std::nullopt;
    return flaw({}, "the edit would touch other lines than those of the completions");
}

bool is_as_asked(const std::optional<Completion>& is,
                 const std::optional<NewCompletion>& asked_for) {
    if (!asked_for || !is) return !asked_for && !is;
    return is->on == asked_for->on &&
           std::equal(is->references.begin(), is->references.end(), asked_for->references.begin(),
                      asked_for->references.end(),
                      [](const Text& reference, const std::string& words) {
                          return reference.pieces.front().text ==
                                 plain_text({{{Piece::Kind::plain, to_nfc(words), 0}}});
                      });
}

Verdict find_wrong_completion(const Programme& programme, const Document& before,
                              std::span<const CompletionChange> changes) {
    if (programme.tasks.size() != before.programme.tasks.size()) {
        return flaw({}, "the edit would change the number of tasks");
    }
    for (const CompletionChange& change : changes) {
        const Task& old_task = before.programme.tasks[change.task];
        const Task& task = programme.tasks[change.task];
        if (task.id == old_task.id && is_as_asked(task.done, change.completion)) continue;
        return flaw(old_task.where, fmt::format("the completion of task {} would not read back as "
                                                "it was meant",
                                                old_task.id));
    }
    return std::nullopt;
}

/// A problem of the new text, told where the edit begins in the old one.
Problem unreadable(const Problem& problem, const Patch& patch, std::string_view after) {
    const std::size_t line = position_of(after, problem.where.begin).line;
    const std::size_t at = patch.empty() ? 0 : patch.front().offset;
    return flaw({at, at}, fmt::format("the edited text could not be read, at its line {}: {}", line,
                                      problem.what));
}

} // namespace

tl::expected<Programme, Problem> verified(const Document& before, std::string_view after,
                                          const Patch& patch,
                                          std::span<const CompletionChange> changes) {
    const bool is_undone = fits(patch, before.text.size()) &&
                           fits(inverse(patch, before.text), after.size()) &&
                           patched(inverse(patch, before.text), after) == before.text;
    if (!is_undone) {
        return tl::unexpected(flaw({}, "undoing the edit would not give the old text back"));
    }
    const yaml::ReadResult read = yaml::read_twice(after);
    if (has_error(read.problems)) {
        return tl::unexpected(unreadable(read.problems.front(), patch, after));
    }
    if (!read.tree.has_exact_spans) {
        return tl::unexpected(
            flaw({}, "the edited text could not be read with certainty: " + read.uneditable.why));
    }
    Loaded loaded = load_programme(read.tree, after, before.programme.name);
    if (has_error(loaded.problems)) {
        return tl::unexpected(unreadable(loaded.problems.front(), patch, after));
    }
    Verdict verdict = find_wrong_completion(loaded.programme, before, changes);
    Comparison sides{before, after, read.tree, patch, {}};
    const auto places = task_places(before.text, before.tree);
    for (const CompletionChange& change : changes)
        sides.edited.push_back(places[change.task].mapping);
    if (!verdict) verdict = find_changed_node(sides, before.tree.root, read.tree.root);
    if (!verdict) verdict = find_changed_comment(sides);
    if (!verdict) verdict = find_stray_splice(sides, changes);
    if (verdict) return tl::unexpected(std::move(*verdict));
    return std::move(loaded.programme);
}

} // namespace ktask
