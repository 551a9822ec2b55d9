#pragma once

#include <optional>
#include <span>
#include <vector>

#include <tl/expected.hpp>

#include "selection/filter.hpp"

namespace ktask {

/// What a filter asks of the agencies of one programme's tasks. A missing member asks nothing.
struct AgencyFilter {
    std::optional<std::vector<AgencyIndex>> any; ///< lead or coordinating
    std::optional<std::vector<AgencyIndex>> lead;
    std::optional<std::vector<AgencyIndex>> coordinating;

    bool accepts(const Task& task) const;
};

/// The agencies of a filter as each programme knows them; refuses a name that no programme knows
/// or that means several agencies of one.
tl::expected<std::vector<AgencyFilter>, Refusal>
resolve_agencies(std::span<const Programme> programmes, const Filter& filter);

} // namespace ktask
