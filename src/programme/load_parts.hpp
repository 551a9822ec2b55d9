#pragma once

#include <string_view>
#include <unordered_map>

#include "programme/fields.hpp"
#include "programme/programme.hpp"

namespace ktask::programme {

/// Where the agency of a key stands in the registry.
using AgencyKeys = std::unordered_map<std::string_view, AgencyIndex>;

/// Reads what the tree says into a programme; with errors it is incomplete.
void load_programme(const Reading& reading, Programme& programme);

/// The year that deadlines without one mean; any year if the programme's own could not be read, so
/// that one mistake is not reported for each deadline.
int year_for_reading(const Programme& programme);

/// Reads the mapping under `agencies` into the programme; the keys are those of its agencies.
AgencyKeys load_agencies(const Reading& reading, yaml::NodeId node, Programme& programme);

/// For each agency whether it can be reached from itself through its members.
std::vector<bool> find_cycles(const std::vector<Agency>& agencies);

/// The agency whose key `node` names; an unknown one is reported.
std::optional<AgencyIndex> read_agency(const Reading& reading, yaml::NodeId node,
                                       std::string_view key, const AgencyKeys& known,
                                       const Programme& programme);

/// Reads the list under `tasks` into the programme.
void load_tasks(const Reading& reading, yaml::NodeId node, const AgencyKeys& known,
                Programme& programme);

} // namespace ktask::programme
