#pragma once

#include <optional>
#include <string>
#include <vector>

#include "programme/programme.hpp"
#include "report/changes.hpp"

namespace ktask::report {

// What comparing heads and comparing tasks have in common.

/// Words of a list as one text.
std::string in_one(const std::vector<std::string>& words);

/// Words with white space as one blank, with stars around what is emphasised and footnotes in
/// brackets.
std::string marked_words(const text::Text& text);
/// The same of a place of a programme; nothing at no_node.
std::optional<std::string> marked_words(const programme::Programme& programme, yaml::NodeId place);

/// Adds that words changed, if they did; "" is nothing.
void compare_words(Part part, std::optional<std::string> before, std::optional<std::string> after,
                   std::vector<Change>& changes);

/// What a section says in its whole row.
std::string row_words(const programme::Programme& programme, const programme::Section& section);

/// Two versions, and what of them is the same thing.
struct Compared {
    const programme::Programme& before;
    const programme::Programme& after;
    std::vector<programme::Index> agency_after; ///< each agency before; nowhere: it is gone
    std::vector<programme::Index> section_after;
    std::vector<bool> is_reordered;          ///< each task after: others have kept their order
    std::vector<programme::Index> before_of; ///< each task after
};

/// What changed in the head.
std::vector<Change> head_changes(const programme::Programme& before,
                                 const programme::Programme& after);

/// The agency after that each before is: by its key, else by its name.
std::vector<programme::Index> same_agencies(const programme::Programme& before,
                                            const programme::Programme& after);

/// Those that are new, gone or say something else.
std::vector<AgencyChanges> agency_changes(const Compared& compared);

/// What changed about a task that both versions have.
std::vector<Change> task_changes(const Compared& compared, const MatchedTask& places);

} // namespace ktask::report
