#pragma once

#include "programme/load_parts.hpp"

namespace ktask::programme {

/// Reads a long list of tasks as two threads, each one half of it (yaml::Tree::middle); false if
/// the list is short or something in it is wrong, which is told better by one who reads everything.
/// Then the programme is as it was.
bool load_both_halves(const Reading& reading, yaml::NodeId list, const Registry& registry,
                      Programme& programme);

} // namespace ktask::programme
