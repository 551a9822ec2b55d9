#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "edit/place.hpp"

namespace ktask::edit {

/// How people write a text.
struct TextHand {
    yaml::Style style = yaml::Style::plain;
    std::size_t deeper = 2;   ///< from its key to the lines of a folded text
    std::size_t width = 100;  ///< of these lines
    bool folds_always = true; ///< also what would fit on the line of its key
};

/// The hand in which the people who keep a file write something that belongs to a task.
struct Hand {
    std::size_t step = 2; ///< from a key to the keys of its mapping: from `done:` to `on:`
    std::size_t dash = 2; ///< from a key to the dashes of its list: from `refs:` to an item's
    std::size_t gap = 2;  ///< from the dash to the item
    yaml::Style key_style = yaml::Style::plain;
    std::map<std::string, TextHand, std::less<>> texts = {};  ///< by their keys
    std::set<std::string, std::less<>> lists_below_keys = {}; ///< those that are not in brackets
};

/// The mappings of agencies, sections, tasks and stages, in the order of the file.
std::vector<yaml::NodeId> owners_in(const programme::Programme& programme);

/// The hand in which each owner would write what is under `key`: that of its own or the nearest
/// one, those before it first; where there is none, of what is most like it, and of the file.
std::vector<Hand> hands_of(const Document& document, const std::vector<yaml::NodeId>& owners,
                           std::string_view key);

/// Adds how a mapping writes its own texts and lists.
void learn_from_entries(const Document& document, yaml::NodeId mapping, Hand& hand);

/// Adds how a value under a key is written.
void learn_from_value(const Document& document, const yaml::Entry& entry, Hand& hand);

/// Adds how the items of a list write their texts, those nearest to one of them first: what fits on
/// its line is not folded unless that one does.
void learn_from_items(const Document& document, const List& list, std::size_t index, Hand& hand);

/// Adds how the entries of a mapping of mappings are written. True if in braces.
bool learn_from_siblings(const Document& document, const Mapping& mapping, Hand& hand);

/// The style of the keys of a mapping.
yaml::Style key_style_of(const yaml::Tree& tree, yaml::NodeId mapping);

} // namespace ktask::edit
