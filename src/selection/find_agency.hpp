#pragma once

#include <string_view>
#include <vector>

#include "programme/programme.hpp"

namespace ktask::selection {

/// What a person's name for an agency may mean: one match is certain, several are ambiguous.
struct AgencyMatches {
    std::vector<programme::AgencyIndex> agencies;
    text::Message why; ///< how the first was recognised: "its key", "its short name", ...
};

/// Finds an agency by key, name, short name or alias, else by a part of one of them, without regard
/// to case, accents or normalisation.
AgencyMatches find_agency(const programme::Programme& programme, std::string_view words);

/// The agency and every group that it belongs to, also through other groups.
std::vector<programme::AgencyIndex> with_groups(const programme::Programme& programme,
                                                programme::AgencyIndex agency);

} // namespace ktask::selection
