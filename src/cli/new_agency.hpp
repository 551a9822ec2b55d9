#pragma once

#include <string>
#include <vector>

#include "edit/addition.hpp"

namespace ktask::cli {

/// KEY=NAME of an agency that a programme does not have yet; throws if it is not that.
edit::NewAgency read_new_agency(const programme::Programme& programme, const std::string& typed);

/// The keys of agencies that go by any of their names, of which some are new. Throws with the
/// candidates, and the way to add one.
std::vector<std::string> read_agencies(const programme::Programme& programme,
                                       const std::vector<edit::NewAgency>& added,
                                       const std::vector<std::string>& names);

} // namespace ktask::cli
