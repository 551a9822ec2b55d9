#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "intake/numbering.hpp"

namespace ktask::intake {

/// Tells how deep headings are by how they are numbered: the same kind of number has the same level
/// as long as nothing above it begins anew.
class Levels {
public:
    /// From 1 to 4. One without a number is at the top.
    int of(const std::optional<Numbered>& number);

private:
    std::vector<std::pair<NumberStyle, std::size_t>> open_;
};

} // namespace ktask::intake
