#pragma once

#include <cstddef>
#include <vector>

#include "intake/bounds.hpp"
#include "intake/page.hpp"
#include "intake/shown_number.hpp"
#include "intake/xlsx_styles.hpp"
#include "office/xml.hpp"

namespace ktask::intake {

/// What the sheets of a workbook refer to.
struct Workbook {
    std::vector<Words> strings;
    CellStyles styles;
    Epoch epoch = Epoch::from_1900;
};

/// A sheet as a table that begins with its first row and column, and what of it is not as it seems.
struct Sheet {
    Table table;
    std::size_t formulas_without_value = 0;
    std::size_t hidden_rows = 0;   ///< with words, which are in the table
    std::size_t words_covered = 0; ///< cells beneath merged ones, whose words nobody sees
};

/// Reads a sheet from the first element of its part. Places have the row alone.
tl::expected<Sheet, text::Problems> read_sheet(office::Element worksheet, const Workbook& workbook,
                                               Bounds& bounds);

} // namespace ktask::intake
