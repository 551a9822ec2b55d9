#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/page.hpp"
#include "intake/words.hpp"
#include "office/xml.hpp"

namespace ktask::intake {

/// A cell's column and row, counted from 1; 0 where the reference does not say it.
struct Reference {
    std::uint32_t column = 0;
    std::uint32_t row = 0;
};

/// Whether a sheet may have such a cell.
bool is_possible(Reference cell);

/// What Excel calls `BC23`; one that it cannot have is {0, 0}.
Reference reference_of(std::string_view letters_and_digits);

/// What a font adds to words, from its properties.
Look font_look(office::Element font);

/// The words of a string: plain or of several runs with fonts of their own; those without one look
/// like `look`.
Words string_words(office::Element string, Look look);

/// All strings that the cells of a workbook share, from the first element of their part.
std::vector<Words> shared_strings(office::Element table);

} // namespace ktask::intake
