#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "programme/programme.hpp"

namespace ktask::report {

/// An agency of one programme.
struct AgencyPlace {
    const programme::Programme* programme = nullptr;
    programme::AgencyIndex agency = 0;
};

/// The agency at a place.
const programme::Agency& agency_at(const AgencyPlace& place);

/// Those of some places that are one agency: they have the same key and, without regard to case,
/// accents and what joins words, the same name. The same key with another name is another agency,
/// for a key is chosen by who writes a programme. Indices, in the order in which they come.
using SameAgencies = std::vector<std::vector<std::size_t>>;
SameAgencies same_agencies(std::span<const AgencyPlace> places);

} // namespace ktask::report
