#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ktask::render {

/// How a text stands out on a screen.
enum class Colour { none, bold, dim, red, yellow, green };

/// `text` in a colour by ANSI escape codes, or as it is.
std::string painted(std::string_view text, Colour colour, bool use_colour);

/// How a text is to be laid out. Columns; 0 means no limit.
struct Layout {
    std::size_t width = 100;
    bool colour = false;
};

/// What stands in one field of a table: paragraphs, each wrapped by itself.
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

/// A table for a terminal. Cells must be fit to be shown (see `visible`). At a U+00A0 no line ends;
/// it is shown as a blank.
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

/// The table within the width, nothing cut off: cells wrap, and where even the longest words would
/// not fit beside each other, each row becomes lines of `heading: cell`.
std::string laid_out(const Table& table, const Layout& layout);

/// A text with plain blanks for U+00A0.
std::string with_plain_blanks(std::string text);

/// `text` wrapped behind `label`, further lines indented under its first word.
std::string hanging(std::string_view label, std::string_view text, std::size_t label_width,
                    std::size_t width);

} // namespace ktask::render
