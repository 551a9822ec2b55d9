#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "intake/lines.hpp"
#include "intake/page.hpp"

namespace ktask::intake {

// Columns drawn with blanks, as pdftotext gives a table: where its columns are is told by the
// heading and by where few lines have words; which lines make a row by the numbers, the blank
// lines, and that cells are centred. It goes on over pages, each of which may have its columns
// elsewhere.

struct Drawn {
    Table table;
    std::size_t end = 0; ///< the line behind it
};

/// The table whose heading begins at line `at`; nothing if none does.
std::optional<Drawn> drawn_table(const std::vector<Line>& lines, std::size_t at);

} // namespace ktask::intake
