#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "edit/change.hpp"
#include "edit/evidence.hpp"
#include "programme/programme.hpp"
#include "text/problem.hpp"

namespace ktask::edit {

/// A task that is to be added. Texts are as the file has them; agencies are keys.
struct NewTask {
    std::string id;
    std::string title;
    std::vector<std::string> leads;
    std::vector<std::string> coordinating;
    std::string due;
    std::optional<Evidence> added; ///< by which documents it came in after the issue
};

/// An agency that is to be added.
struct NewAgency {
    std::string key;
    std::string name;
};

/// Where a task goes among the others.
struct TaskPlace {
    yaml::NodeId behind = yaml::no_node;               ///< this item; no_node if there is none
    std::optional<std::size_t> section = std::nullopt; ///< in Programme::sections
};

/// Behind all; behind a task, by its index; behind all of a section.
TaskPlace last_place(const programme::Programme& programme);
TaskPlace place_behind(const programme::Programme& programme, std::size_t task);
TaskPlace place_in_section(const programme::Programme& programme, std::size_t section);

/// The id behind that of the last task of a section, or of the programme; "" if that cannot be
/// told.
std::string next_id(const programme::Programme& programme,
                    const std::optional<std::size_t>& section);

/// Why a task cannot have an id; nothing if it can.
std::optional<text::Problem> objection_to_id(const programme::Programme& programme,
                                             std::string_view id);

/// The task in its place, with its keys in the order of its neighbour's.
Change task_added(const programme::Programme& programme, const TaskPlace& place,
                  const NewTask& task);

/// The agency behind all others of the registry.
Change agency_added(const programme::Programme& programme, const NewAgency& agency);

/// The agency goes again; the edit is refused if anything names it.
Change agency_taken_back(const programme::Programme& programme, const std::string& key);

/// The task goes again. Refuses one that has more than was added.
tl::expected<Change, text::Problem> task_taken_back(const programme::Programme& programme,
                                                    std::size_t task);

} // namespace ktask::edit
