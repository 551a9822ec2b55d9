#pragma once

#include <string>
#include <vector>

namespace ktask::render {

/// How a text stands out on a screen.
enum class Colour { none, bold, dim, red, yellow, green };

/// What one field of a table says, paragraph by paragraph. It must be fit to be shown.
struct Cell {
    std::vector<std::string> paragraphs;
    Colour colour = Colour::none;
};

/// What all cells of a column have in common.
struct Column {
    std::string heading;
    int weight = 1; ///< its share of the space that is left when not everything fits
    bool is_number = false;
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

} // namespace ktask::render
