#pragma once

#include <vector>

#include "intake/said.hpp"

namespace ktask::intake {

/// What names a task, and what the document prints before it.
struct IdAndNumber {
    std::string id;
    std::optional<std::string> number; ///< where it is not the id
};

/// The ids of all that is said, empty for sections: codes where each task has one of its own, else
/// the numbers, if need be with those of the headings above them ("II.3"), else counted.
std::vector<IdAndNumber> ids_of(const std::vector<Entry>& entries);

} // namespace ktask::intake
