#include "edit/verify.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "edit/meaning.hpp"
#include "edit/touched.hpp"
#include "edit/unchanged.hpp"
#include "programme/open.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace ktask::edit {

namespace {

/// A problem of the new text, told where the edit begins in the old one.
text::Problem unreadable(const text::Problem& problem, const Patch& patch, std::string_view after) {
    const std::size_t line = text::position_of(after, problem.where.begin).line;
    const std::size_t at = patch.empty() ? 0 : patch.front().offset;
    return flaw({at, at}, text::message("the edited text could not be read, at its line {}: {}",
                                        line, problem.what));
}

/// The items of a list that the nodes are in; nothing if one is in none. Nodes are ascending.
std::optional<std::vector<yaml::NodeId>> items_around(const yaml::Tree& tree, yaml::NodeId list,
                                                      const std::vector<yaml::NodeId>& nodes) {
    std::vector<yaml::NodeId> items;
    const yaml::Children children(tree, list);
    auto item = children.begin();
    for (const yaml::NodeId node : nodes) {
        while (item != children.end() && tree[*item].next <= node)
            ++item;
        if (!(item != children.end()) || node < *item) return std::nullopt;
        if (items.empty() || items.back() != *item) items.push_back(*item);
    }
    return items;
}

/// Where the changes are in the new tree; nothing if one has left no place.
std::optional<std::vector<yaml::NodeId>> changed_nodes(const Sides& sides) {
    std::vector<yaml::NodeId> nodes;
    for (const Place& place : sides.places) {
        if (place.parent == yaml::no_node) return std::nullopt;
        nodes.push_back(place.value != yaml::no_node ? place.value : place.parent);
    }
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

/// What the second reader has against what was changed: it reads the changed items of the list of
/// tasks alone, or everything if anything else was changed.
Verdict find_objection(const Sides& sides, const Patch& patch) {
    const yaml::Tree& tree = sides.after;
    const yaml::NodeId tasks = yaml::find(tree, tree.root, "tasks");
    std::optional<std::vector<yaml::NodeId>> items;
    if (const auto nodes = changed_nodes(sides)) items = items_around(tree, tasks, *nodes);
    const text::Problems objections =
        items ? yaml::second_opinion(tree, tasks, *items) : yaml::second_opinion(tree);
    if (objections.empty()) return std::nullopt;
    return unreadable(objections.front(), patch, tree.text);
}

} // namespace

tl::expected<programme::Programme, text::Problem> verified(const programme::Programme& before,
                                                           std::string after, const Patch& patch,
                                                           std::span<const Change> changes) {
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
    const Movement moved(patch);
    Sides sides = sides_of(document, source->text, tree, moved, changes);
    Verdict verdict = find_changed_comment(sides);
    if (!verdict) verdict = find_changed_node(sides, document.tree.root, tree.root);
    if (!verdict) verdict = find_stray_bytes(sides, patch);
    if (!verdict) verdict = find_changed_meaning(sides, *opened.programme);
    if (!verdict) verdict = find_objection(sides, patch);
    if (verdict) return tl::unexpected(std::move(*verdict));
    return std::move(*opened.programme);
}

} // namespace ktask::edit
