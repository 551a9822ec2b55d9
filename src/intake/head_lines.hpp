#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "intake/page.hpp"

namespace ktask::intake {

/// A line of the head.
struct HeadLine {
    std::string text;
    std::size_t block = 0;
    bool is_display = false; ///< centred, strong or in capitals: no running text
    bool is_last_of_block = false;
};

/// The lines of the blocks before `limit`, with those of tables that set letterheads side by side,
/// column by column.
std::vector<HeadLine> head_lines(const Page& page, std::size_t limit);

/// True if a line says what kind of document begins: "KẾ HOẠCH".
bool begins_title(const HeadLine& line);

} // namespace ktask::intake
