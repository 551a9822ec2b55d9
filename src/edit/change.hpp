#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>

#include <tl/expected.hpp>

#include "edit/patch.hpp"
#include "edit/place.hpp"
#include "edit/value.hpp"

namespace ktask::edit {

// Whatever is to become of a programme is said as changes of single nodes of its tree. A command
// needs no more than what makes such changes of a request; what is written, where, in whose hand,
// and whether nothing else would change is the same for all.

/// In a mapping a key gets a value, which takes the place of the one it has; or it goes.
struct EntryChange {
    yaml::NodeId mapping = yaml::no_node;
    std::string key;
    std::optional<Value> value;
    std::string behind = {}; ///< the key behind which a new one goes; "": behind all
};

/// A list that has items gets another one, behind one of them.
struct ItemAddition {
    yaml::NodeId list = yaml::no_node;
    yaml::NodeId behind = yaml::no_node;
    std::string key; ///< of the list
    Value item;
};

/// An item of a list goes, of which others stay.
struct ItemRemoval {
    yaml::NodeId list = yaml::no_node;
    yaml::NodeId item = yaml::no_node;
    std::string key; ///< of the list
};

using Change = std::variant<EntryChange, ItemAddition, ItemRemoval>;

/// The mapping or list that a change is in.
yaml::NodeId parent_of(const Change& change);

/// The item behind the last one of the list under a key, which is new if the mapping has none.
Change added_to_list(const yaml::Tree& tree, yaml::NodeId mapping, std::string key, Value item);

/// The last item of the list under a key goes, and with the only one the key; nothing if there is
/// none.
std::optional<Change> last_taken_from_list(const yaml::Tree& tree, yaml::NodeId mapping,
                                           std::string key);

/// A change of a programme's text that has been verified.
struct Edit {
    Patch patch;
    programme::Programme programme; ///< as the new text says it
};

/// Makes changes, all of them or none; each place is changed at most once. Else why that cannot be
/// done with certainty, with the place in the old text: a comment would be lost, or the result
/// would not be exactly what was asked for.
tl::expected<Edit, text::Problem> make(const programme::Programme& programme,
                                       std::span<const Change> changes);

} // namespace ktask::edit
