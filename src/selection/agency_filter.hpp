#pragma once

#include <optional>
#include <span>
#include <vector>

#include <tl/expected.hpp>

#include "selection/filter.hpp"

namespace ktask::selection {

/// What a filter asks of the agencies of one programme's tasks. A missing member asks nothing.
struct AgencyFilter {
    std::optional<std::vector<programme::AgencyIndex>> any; ///< lead or coordinating
    std::optional<std::vector<programme::AgencyIndex>> lead;
    std::optional<std::vector<programme::AgencyIndex>> coordinating;

    bool accepts(const programme::Task& task) const;
};

/// The agencies of a filter as each programme knows them; refuses a name that no programme knows
/// or that means several agencies of one.
tl::expected<std::vector<AgencyFilter>, text::Problem>
resolve_agencies(std::span<const programme::Programme> programmes, const Filter& filter);

} // namespace ktask::selection
