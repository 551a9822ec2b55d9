#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/patch.hpp"
#include "edit/place.hpp"

namespace ktask::edit {

/// A text before and after an edit, while they are compared.
struct Sides {
    const Document& before;
    std::string_view after_text;
    const yaml::Tree& after;
    const Movement& moved; ///< from the old text to the new one
    std::vector<yaml::NodeId>
        edited; ///< mappings of the old tree whose `done` may differ, ascending
};

/// What is wrong with an edit, and where in the old text.
using Verdict = std::optional<text::Problem>;

/// A verdict in the words of an error.
text::Problem flaw(text::Span where, text::Message what);

/// The first comment that is not the same afterwards, or not where it was.
Verdict find_changed_comment(const Sides& sides);

/// The first value or key that is not the same afterwards, or not where it was, but for `done` in
/// the edited mappings.
Verdict find_changed_node(const Sides& sides, yaml::NodeId old_id, yaml::NodeId new_id);

} // namespace ktask::edit
