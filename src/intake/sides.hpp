#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "intake/lines.hpp"
#include "intake/page.hpp"

namespace ktask::intake {

/// What stands beside each other on paper, as a table of one row with two cells.
struct Sides {
    Table table;
    std::size_t end = 0; ///< the line behind it
};

/// The head of a document, if line `at` begins it: who issues it and its number at the left, the
/// motto, place and day at the right.
std::optional<Sides> sides_of_head(const std::vector<Line>& lines, std::size_t at);

/// Its end, if line `at` begins it: who receives it at the left, who signs at the right.
std::optional<Sides> sides_of_end(const std::vector<Line>& lines, std::size_t at);

} // namespace ktask::intake
