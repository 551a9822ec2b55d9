#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "edit/change.hpp"

namespace ktask::edit {

/// Where something that was asked for is in the new tree: its key and value, or its item; no_node
/// of what goes.
struct Place {
    yaml::NodeId parent = yaml::no_node; ///< the mapping or list that it is or was in
    yaml::NodeId key = yaml::no_node;
    yaml::NodeId value = yaml::no_node;
};

/// A text before and after an edit, while they are compared.
struct Sides {
    const Document& before;
    std::string_view after_text;
    const yaml::Tree& after;
    const Movement& moved; ///< from the old text to the new one
    std::span<const Change> changes;
    /// Mappings and lists of the old tree, each with the index of a change in it, ascending.
    std::vector<std::pair<yaml::NodeId, std::size_t>> changed_in;
    std::vector<Place> places; ///< of each change, once it was found
};

Sides sides_of(const Document& before, std::string_view after_text, const yaml::Tree& after,
               const Movement& moved, std::span<const Change> changes);

/// What is wrong with an edit, and where in the old text.
using Verdict = std::optional<text::Problem>;

/// A verdict in the words of an error.
text::Problem flaw(text::Span where, text::Message what);

/// The first comment that is not the same afterwards, or not where it was.
Verdict find_changed_comment(const Sides& sides);

/// The first value or key of a node that is not the same afterwards, or not where it was, but for
/// what was asked for; or what was asked for and is not where it belongs or does not say what it
/// should. Notes the places of the changes.
Verdict find_changed_node(Sides& sides, yaml::NodeId old_id, yaml::NodeId new_id);

} // namespace ktask::edit
