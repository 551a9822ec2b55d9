#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "intake/layout_heading.hpp"
#include "intake/lines.hpp"

namespace ktask::intake {

// Where the columns are that are drawn with blanks.

/// Lines of a table that have their columns at the same places: those of a page.
struct DrawnPart {
    DrawnHeadings headings;
    std::size_t begin = 0; ///< its lines
    std::size_t end = 0;
};

/// Where the columns of a part are apart: one place fewer than columns.
std::vector<std::size_t> gutters_of(const std::vector<Line>& lines, const DrawnPart& part);

/// Other places at which the column behind a gutter may begin: many words begin below each other
/// there, and few lines have words before it.
std::vector<std::size_t> other_gutters(const std::vector<Line>& lines, const DrawnPart& part,
                                       const std::vector<std::size_t>& gutters, std::size_t which);

/// A run of words that is clearly in one column: it reaches under no other heading.
struct ClearChunk {
    std::size_t line = 0;
    Chunk where;
    std::size_t column = 0;
};

std::vector<ClearChunk> clear_chunks_of(const std::vector<Line>& lines, const DrawnPart& part,
                                        const std::vector<std::size_t>& gutters);

/// Where the cells of a column are, as clear runs of words show it.
struct Shape {
    std::size_t left = 0;
    std::size_t right = 0;
    double middle = 0;
    std::optional<std::size_t> edge; ///< where they begin, if they begin below each other
};

std::vector<Shape> shapes_of(const std::vector<Line>& lines, const DrawnPart& part,
                             const std::vector<std::size_t>& gutters);

} // namespace ktask::intake
