#pragma once

#include <cstddef>
#include <vector>

#include "intake/number_format.hpp"
#include "intake/words.hpp"
#include "office/xml.hpp"

namespace ktask::intake {

/// How the cells of a workbook are shown, by the number that a cell has for it.
class CellStyles {
public:
    CellStyles() = default;
    /// `style_sheet` is the first element of styles.xml.
    explicit CellStyles(office::Element style_sheet);

    const NumberFormat& number_format(std::size_t style) const;
    Look look(std::size_t style) const;

private:
    struct CellStyle {
        std::size_t format = 0; ///< among formats_
        Look look;
    };
    std::vector<NumberFormat> formats_{intake::number_format("")}; ///< the first: a plain number
    std::vector<CellStyle> styles_;
};

} // namespace ktask::intake
