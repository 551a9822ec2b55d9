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

namespace ktask::edit {

namespace {

bool has_blank_line(std::string_view text, text::Span span) {
    for (std::size_t line = span.begin; line < span.end; line = text::next_line(text, line)) {
        if (text::is_blank_line(text, line)) return true;
    }
    return false;
}

/// True if only a block text follows the completion, which must stay at the end.
bool is_before_block_text(const yaml::Tree& tree, const TaskPlace& task) {
    if (*task.done + 2 != task.entries.size()) return false;
    const yaml::Style style = tree[task.entries.back().value].style;
    return style == yaml::Style::literal || style == yaml::Style::folded;
}

/// True if a new completion stands where a person would put it: behind everything else of its
/// task, without blank lines.
bool is_well_placed(std::string_view text, const yaml::Tree& tree, const TaskPlace& task,
                    text::Span entry) {
    const bool is_last = *task.done + 1 == task.entries.size();
    if (task.is_flow) return is_last;
    if (*task.done == 0 || has_blank_line(text, entry)) return false;
    const std::size_t begin = text::line_begin(text, entry.begin);
    const std::size_t before = tree[task.entries[*task.done - 1].value].end;
    if (!is_last) return is_before_block_text(tree, task) && begin == text::next_line(text, before);
    return begin == after_own_comments(text, before, task.column) &&
           text::next_line(text, entry.end) == after_own_comments(text, entry.end, task.column);
}

/// True if a splice takes out exactly the old completion and puts in exactly the new one.
bool is_exact(const Splice& splice, const Sides& sides, const TaskPlace& old_task,
              const TaskPlace& new_task) {
    const std::size_t begin = sides.moved(splice.offset + splice.removed) - splice.inserted.size();
    const text::Span removed{splice.offset, splice.offset + splice.removed};
    const text::Span inserted{begin, begin + splice.inserted.size()};
    std::optional<CompletionExtent> was;
    std::optional<CompletionExtent> is;
    if (old_task.done) was = completion_extent(sides.before.text, sides.before.tree, old_task);
    if (new_task.done) is = completion_extent(sides.after_text, sides.after, new_task);
    if (was && is) {
        return removed == was->entry && inserted == is->entry &&
               !has_blank_line(sides.after_text, inserted);
    }
    if (was) return removed == was->all && splice.inserted.empty();
    return is && splice.removed == 0 && inserted == is->all &&
           is_well_placed(sides.after_text, sides.after, new_task, is->entry);
}

/// The splices and the tasks that they change come in the same order.
Verdict find_stray_splice(const Sides& sides, const Patch& patch,
                          std::span<const CompletionChange> changes) {
    const auto old_places = task_places(sides.before.text, sides.before.tree);
    const auto new_places = task_places(sides.after_text, sides.after);
    std::vector<std::size_t> tasks;
    for (const CompletionChange& change : changes)
        tasks.push_back(change.task);
    std::sort(tasks.begin(), tasks.end());
    auto splice = patch.begin();
    for (const std::size_t task : tasks) {
        splice = std::find_if(splice, patch.end(), [&](const Splice& candidate) {
            return is_exact(candidate, sides, old_places[task], new_places[task]);
        });
        if (splice == patch.end()) {
            return flaw(sides.before.tree.span(old_places[task].mapping),
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
bool is_written_so(const yaml::Tree& tree, const TaskPlace& place, const NewCompletion& asked_for) {
    const yaml::NodeId done = place.entries[*place.done].value;
    const yaml::NodeId on = yaml::find(tree, done, "on");
    const yaml::NodeId refs = yaml::find(tree, done, "refs");
    if (on == yaml::no_node || !yaml::says(tree, on, deadline::to_iso(asked_for.on))) return false;
    if (refs == yaml::no_node) return asked_for.references.empty();
    const yaml::Children items(tree, refs);
    auto item = items.begin();
    for (const std::string& words : asked_for.references) {
        if (!yaml::says(tree, *item, text::escaped_markup(words))) return false;
        ++item;
    }
    return true;
}

bool is_as_asked(const programme::Programme& programme, const programme::Task& task,
                 const std::optional<NewCompletion>& asked_for) {
    if (!asked_for || !is_done(programme, task)) return !asked_for && !is_done(programme, task);
    const auto references = references_of(programme, task);
    return done_on(programme, task) == asked_for->on &&
           std::equal(references.begin(), references.end(), asked_for->references.begin(),
                      asked_for->references.end(),
                      [](const std::string& is, const std::string& words) {
                          return is == as_read(words);
                      });
}

Verdict find_wrong_completion(const programme::Programme& programme, const yaml::Tree& tree,
                              std::string_view after, const Document& before,
                              std::span<const CompletionChange> changes) {
    const auto places = task_places(after, tree);
    if (programme.tasks.size() != before.programme.tasks.size()) {
        return flaw({}, text::message("the edit would change the number of tasks"));
    }
    for (const CompletionChange& change : changes) {
        const programme::Task& old_task = before.programme.tasks[change.task];
        const programme::Task& task = programme.tasks[change.task];
        const std::string id = id_of(before.programme, old_task);
        const bool is_so =
            id_of(programme, task) == id && is_as_asked(programme, task, change.completion) &&
            (!change.completion || is_written_so(tree, places[change.task], *change.completion));
        if (is_so) continue;
        return flaw(place_of(before.programme, old_task),
                    text::message("the completion of task {} would not read back as "
                                  "it was meant",
                                  id));
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
    programme::Opened opened = programme::open(source, programme::Care::twice);
    if (!opened.programme) {
        return tl::unexpected(unreadable(opened.problems.front(), patch, source->text));
    }
    const yaml::Tree& tree = *opened.tree;
    if (!tree.has_exact_spans) {
        return tl::unexpected(
            flaw({}, text::message("the edited text could not be read with certainty: {}",
                                   tree.declined.why)));
    }
    Verdict verdict =
        find_wrong_completion(*opened.programme, tree, source->text, document, changes);
    const Movement moved(patch);
    Sides sides{document, source->text, tree, moved, {}};
    const auto places = task_places(document.text, document.tree);
    for (const CompletionChange& change : changes)
        sides.edited.push_back(places[change.task].mapping);
    std::sort(sides.edited.begin(), sides.edited.end());
    if (!verdict) verdict = find_changed_comment(sides);
    if (!verdict) verdict = find_changed_node(sides, document.tree.root, tree.root);
    if (!verdict) verdict = find_stray_splice(sides, patch, changes);
    if (verdict) return tl::unexpected(std::move(*verdict));
    return std::move(*opened.programme);
}

} // namespace ktask::edit
