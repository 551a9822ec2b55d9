#pragma once

#include <string>
#include <utility>
#include <vector>

#include "yaml/tree.hpp"

namespace ktask::intake {

/// A value of a programme file that goes into another one as it is, whatever hand it was written
/// in.
struct Carried {
    yaml::Kind kind = yaml::Kind::scalar;
    std::string text;                   ///< of a scalar
    std::vector<std::string> keys = {}; ///< of a mapping
    std::vector<Carried> parts = {};    ///< the items of a list, or the values of the keys
};

/// A key of a task or an agency, and its value.
using CarriedEntry = std::pair<std::string, Carried>;

/// What a node says.
Carried carried(const yaml::Tree& tree, yaml::NodeId node);

/// A scalar, and a mapping of scalars.
Carried carried_scalar(std::string text);
Carried carried_mapping(const std::vector<std::pair<std::string, std::string>>& entries);

} // namespace ktask::intake
