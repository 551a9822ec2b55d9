#include "edit/verify.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "edit/unchanged.hpp"
#include "programme/open.hpp"
#include "text/lines.hpp"
#include "text/markup.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace ktask::edit {

namespace {

bool has_blank_line(std::string_view text, text::Span span) {
    for (std::size_t line = span.begin; line < span.end; line = text::next_line(text, line)) {
        if (text::is_blank_line(text, line)) return true;
    }
    return false;
}

/// True if only a block text follows the completion, which must stay at the end.
bool is_before_block_text(const yaml::Tree& tree, const OwnerPlace& owner) {
    if (*owner.done + 2 != owner.entries.size()) return false;
    const yaml::Style style = tree[owner.entries.back().value].style;
    return style == yaml::Style::literal || style == yaml::Style::folded;
}

/// True if a new completion stands where a person would put it: behind everything else of its
/// owner, without blank lines.
bool is_well_placed(std::string_view text, const yaml::Tree& tree, const OwnerPlace& owner,
                    text::Span entry) {
    const bool is_last = *owner.done + 1 == owner.entries.size();
    if (owner.is_flow) return is_last;
    if (*owner.done == 0 || has_blank_line(text, entry)) return false;
    const std::size_t begin = text::line_begin(text, entry.begin);
    const std::size_t before = tree[owner.entries[*owner.done - 1].value].end;
    if (!is_last)
        return is_before_block_text(tree, owner) && begin == text::next_line(text, before);
    return begin == after_own_comments(text, before, owner.column) &&
           text::next_line(text, entry.end) == after_own_comments(text, entry.end, owner.column);
}

/// True if a splice takes out exactly the old completion and puts in exactly the new one.
bool is_exact(const Splice& splice, const Sides& sides, const OwnerPlace& old_owner,
              const OwnerPlace& new_owner) {
    const std::size_t begin = sides.moved(splice.offset + splice.removed) - splice.inserted.size();
    const text::Span removed{splice.offset, splice.offset + splice.removed};
    const text::Span inserted{begin, begin + splice.inserted.size()};
    std::optional<CompletionExtent> was;
    std::optional<CompletionExtent> is;
    if (old_owner.done) was = completion_extent(sides.before.text, sides.before.tree, old_owner);
    if (new_owner.done) is = completion_extent(sides.after_text, sides.after, new_owner);
    if (was && is) {
        return removed == was->entry && inserted == is->entry &&
               !has_blank_line(sides.after_text, inserted);
    }
    if (was) return removed == was->all && splice.inserted.empty();
    return is && splice.removed == 0 && inserted == is->all &&
           is_well_placed(sides.after_text, sides.after, new_owner, is->entry);
}

/// The splices and the owners that they change come in the same order, but for a task and its own
/// stages.
Verdict find_stray_splice(const Sides& sides, const programme::Programme& after, const Patch& patch,
                          std::span<const CompletionChange> changes) {
    const auto old_places = owner_places(sides.before.programme);
    const auto new_places = owner_places(after);
    std::vector<std::size_t> owners;
    for (const CompletionChange& change : changes)
        owners.push_back(index_of(old_places, sides.before.programme, change.owner));
    std::sort(owners.begin(), owners.end());
    auto splice = patch.begin();
    for (const std::size_t owner : owners) {
        const auto changes_owner = [&](const Splice& candidate) {
            return is_exact(candidate, sides, old_places[owner], new_places[owner]);
        };
        const auto expected = splice;
        splice = std::find_if(expected, patch.end(), changes_owner);
        if (splice == patch.end()) {
            splice = std::find_if(patch.begin(), expected, changes_owner);
            if (splice == expected) splice = patch.end();
        }
        if (splice == patch.end()) {
            return flaw(sides.before.tree.span(old_places[owner].mapping),
                        text::message(
                            "the edit would touch more than the lines of this task's completion"));
        }
        ++splice;
    }
    if (patch.size() == changes.size()) return std::nullopt;
    return flaw({},
                text::message("the edit would touch other lines than those of the completions"));
}

/// True if day and references stand in the file as ktask writes them.
bool is_written_so(const yaml::Tree& tree, yaml::NodeId item, const NewCompletion& asked_for) {
    const yaml::NodeId done = yaml::find(tree, item, "done");
    const yaml::NodeId on = yaml::find(tree, done, "on");
    const yaml::NodeId refs = yaml::find(tree, done, "refs");
    if (on == yaml::no_node || !yaml::says(tree, on, deadline::to_iso(asked_for.on))) return false;
    if (refs == yaml::no_node) return asked_for.references.empty();
    const yaml::Children items(tree, refs);
    auto item_of_list = items.begin();
    for (const std::string& words : asked_for.references) {
        if (!yaml::says(tree, *item_of_list, text::escaped_markup(words))) return false;
        ++item_of_list;
    }
    return true;
}

bool is_as_asked(const programme::Programme& programme, const CompletionChange& change) {
    const programme::Event* const is = completion_of(programme, change.owner);
    if (is == nullptr || !change.completion) return is == nullptr && !change.completion;
    const auto references = programme::references_of(programme, is->references);
    const auto& asked_for = change.completion->references;
    return is->on == change.completion->on &&
           std::equal(references.begin(), references.end(), asked_for.begin(), asked_for.end(),
                      [](const std::string& one, const std::string& words) {
                          return one == as_read(words);
                      });
}

Verdict find_wrong_completion(const programme::Programme& after, const Document& before,
                              std::span<const CompletionChange> changes) {
    if (after.tasks.size() != before.programme.tasks.size() ||
        after.stages.size() != before.programme.stages.size()) {
        return flaw({}, text::message("the edit would change the number of tasks"));
    }
    for (const CompletionChange& change : changes) {
        const std::string name = name_of(before.programme, change.owner);
        const bool is_so =
            name_of(after, change.owner) == name && is_as_asked(after, change) &&
            (!change.completion ||
             is_written_so(*after.tree, item_of(after, change.owner), *change.completion));
        if (is_so) continue;
        return flaw(before.tree.span(item_of(before.programme, change.owner)),
                    text::message("the completion of task {} would not read back as "
                                  "it was meant",
                                  name));
    }
    return std::nullopt;
}

/// A problem of the new text, told where the edit begins in the old one.
text::Problem unreadable(const text::Problem& problem, const Patch& patch, std::string_view after) {
    const std::size_t line = text::position_of(after, problem.where.begin).line;
    const std::size_t at = patch.empty() ? 0 : patch.front().offset;
    return flaw({at, at}, text::message("the edited text could not be read, at its line {}: {}",
                                        line, problem.what));
}

/// What the second reader has against the changed tasks.
Verdict find_objection(const programme::Programme& after, const Patch& patch,
                       std::span<const CompletionChange> changes) {
    std::vector<yaml::NodeId> items;
    for (const CompletionChange& change : changes)
        items.push_back(after.tasks[change.owner.task].item);
    std::sort(items.begin(), items.end());
    const yaml::Tree& tree = *after.tree;
    const yaml::NodeId tasks = yaml::find(tree, tree.root, "tasks");
    const text::Problems objections = yaml::second_opinion(tree, tasks, items);
    if (objections.empty()) return std::nullopt;
    return unreadable(objections.front(), patch, tree.text);
}

} // namespace

tl::expected<programme::Programme, text::Problem>
verified(const programme::Programme& before, std::string after, const Patch& patch,
         std::span<const CompletionChange> changes) {
    const Document document = document_of(before);
    const bool is_undone = fits(patch, document.text.size()) &&
                           fits(inverse(patch, document.text), after.size()) &&
                           patched(inverse(patch, document.text), after) == document.text;
    if (!is_undone) {
        return tl::unexpected(
            flaw({}, text::message("undoing the edit would not give the old text back")));
    }
    const auto source =
        std::make_shared<const text::Source>(text::Source{before.name, std::move(after)});
    programme::Opened opened = programme::open(source, programme::Care::once);
    if (!opened.programme) {
        return tl::unexpected(unreadable(opened.problems.front(), patch, source->text));
    }
    const yaml::Tree& tree = *opened.tree;
    if (!tree.has_exact_spans) {
        return tl::unexpected(
            flaw({}, text::message("the edited text could not be read with certainty: {}",
                                   tree.declined.why)));
    }
    Verdict verdict = find_wrong_completion(*opened.programme, document, changes);
    const Movement moved(patch);
    Sides sides{document, source->text, tree, moved, {}};
    for (const CompletionChange& change : changes)
        sides.edited.push_back(item_of(before, change.owner));
    std::sort(sides.edited.begin(), sides.edited.end());
    if (!verdict) verdict = find_changed_comment(sides);
    if (!verdict) verdict = find_changed_node(sides, document.tree.root, tree.root);
    if (!verdict) verdict = find_stray_splice(sides, *opened.programme, patch, changes);
    if (!verdict) verdict = find_objection(*opened.programme, patch, changes);
    if (verdict) return tl::unexpected(std::move(*verdict));
    return std::move(*opened.programme);
}

} // namespace ktask::edit
