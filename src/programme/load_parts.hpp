#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programme/fields.hpp"
#include "programme/known.hpp"
#include "programme/programme.hpp"

namespace ktask::programme {

/// The agencies that may be named.
struct Registry {
    const std::vector<Agency>& agencies;
    Known<AgencyIndex> keys;
    // What may have been meant by something else, made for the first who did not write a key.
    Known<AgencyIndex> names;
    std::vector<std::string> sorted_keys;
    std::size_t unknown_count = 0; ///< so far
};

/// Reads what the tree says into a programme; with errors it is incomplete.
void load_programme(const Reading& reading, Programme& programme);

/// The year that deadlines without one mean; any year if the programme's own could not be read, so
/// that one mistake is not reported for each deadline.
int year_for_reading(const Programme& programme);

/// Reads the mapping under `agencies` into the programme, whose agencies then stay as they are.
Registry load_agencies(const Reading& reading, yaml::NodeId node, Programme& programme);

/// For each agency whether it can be reached from itself through its members.
std::vector<bool> find_cycles(const std::vector<Agency>& agencies);

/// The agency whose key `node` names; an unknown one is reported.
std::optional<AgencyIndex> read_agency(const Reading& reading, yaml::NodeId node,
                                       std::string_view key, Registry& registry);

/// Reports references that cannot be footnotes; gives the list back.
yaml::NodeId check_references(const Reading& reading, yaml::NodeId list);

/// Reads the list under `tasks` into the programme.
void load_tasks(const Reading& reading, yaml::NodeId node, Registry& registry,
                Programme& programme);

} // namespace ktask::programme
