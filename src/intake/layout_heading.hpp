#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "intake/labels.hpp"
#include "intake/lines.hpp"

namespace ktask::intake {

/// A heading that is drawn over a column.
struct DrawnHeading {
    Chunk where;
    std::string words;
    Kind kind = Kind::other;
};

/// The headings of a table, from left to right.
struct DrawnHeadings {
    std::vector<DrawnHeading> columns;
    std::size_t begin = 0; ///< their first line
    std::size_t end = 0;   ///< the line behind them
};

/// The headings that begin at line `at`: lines of words that headings have, over at least three
/// columns, among them what is to be done, and by whom or when. They have no more than so many
/// lines.
std::optional<DrawnHeadings> drawn_headings(const std::vector<Line>& lines, std::size_t at,
                                            std::size_t most_lines = 8);

/// True if both have the same columns, wherever these are.
bool are_same(const DrawnHeadings& one, const DrawnHeadings& other);

} // namespace ktask::intake
