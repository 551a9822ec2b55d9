#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "selection/filter.hpp"

namespace ktask::selection {

/// Agencies of each programme, ascending, in the order of the programmes.
using AgencySets = std::vector<std::vector<programme::AgencyIndex>>;

/// What an option makes of agencies.
struct AgencyUse {
    bool (*holds)(const std::vector<programme::AgencyIndex>& wanted, const Candidate& candidate);
    bool through_groups = false; ///< a group that it belongs to will do
    text::Message (*scope)(text::Parts names);
};

/// The condition that a task has to do with any of the agencies. Objects to a name that no
/// programme knows or that means several agencies of one.
tl::expected<Condition, Objection> read_agencies(std::string_view option,
                                                 std::span<const std::string> values,
                                                 const Reading& reading, const AgencyUse& use);

/// The one agency of a programme that words mean. Objects to what none or several are called.
tl::expected<programme::AgencyIndex, Objection> find_agency(const programme::Programme& programme,
                                                            std::string_view words);

} // namespace ktask::selection
