#pragma once

#include <cstddef>
#include <vector>

#include "edit/place.hpp"

namespace ktask::edit {

/// The hand in which the people who keep a file write a completion.
struct Hand {
    std::size_t step = 2; ///< from `done:` to `on:`
    std::size_t dash = 2; ///< from `refs:` to the dash of an item
    std::size_t gap = 2;  ///< from the dash to the item
    yaml::Style key_style = yaml::Style::plain;
};

/// The hand of each owner: that of its own completion or the nearest one, those before it first,
/// and where there is none, of the rest of the file.
std::vector<Hand> hands_of(const Document& document, const std::vector<OwnerPlace>& places);

} // namespace ktask::edit
