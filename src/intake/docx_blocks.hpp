#pragma once

#include <vector>

#include "intake/docx_reading.hpp"
#include "intake/page.hpp"

namespace ktask::intake {

/// The paragraphs and tables within an element: the body, a cell, a text box, a note. Those that
/// have nothing are left out; places are not known yet.
std::vector<Block> docx_blocks(office::Element parent, DocxReading& reading);

/// Blocks as lines of one cell or note: numbers before their paragraphs, cells of a table within it
/// apart by tabs.
Words as_lines(const std::vector<Block>& blocks);

} // namespace ktask::intake
