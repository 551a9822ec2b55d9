#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "text/sink.hpp"
#include "write/docx/words.hpp"

namespace ktask::write::docx {

/// A page of A4, in twentieths of a point.
struct Page {
    int width;  ///< of the paper
    int height; ///< of the paper
    int room;   ///< between the margins
    bool lies;  ///< on its longer side
};
constexpr Page upright = {11906, 16838, 9354, false};
constexpr Page lying = {16838, 11906, 14286, true};

/// The page that a table needs.
const Page& page_for(const document::Grid& grid);

/// The table, over the whole width of the page. Its headings come again on each page.
void write_table(const document::Grid& grid, const Page& page, Footnotes& footnotes,
                 text::Sink& sink);

// What tables are made of that are drawn by hand.

enum class Borders : std::uint8_t {
    none,
    all,
    narrow ///< all, close to what is in the cells
};
std::string beginning_of_table(const std::vector<int>& widths, Borders borders);
constexpr std::string_view end_of_table = "</w:tbl>\n";

/// A row that is not parted by the end of a page.
std::string row(std::string_view cells);

struct CellLook {
    int width = 0;
    int columns = 1;            ///< that it spans
    std::string_view fill = ""; ///< RRGGBB; "" for none
};
/// A cell of paragraphs, of which it has to have one.
std::string cell(std::string_view paragraphs, const CellLook& look);

} // namespace ktask::write::docx
