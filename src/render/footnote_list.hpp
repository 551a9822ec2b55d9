#pragma once

#include <string_view>
#include <vector>

#include "programme/programme.hpp"

namespace ktask::render {

/// The footnotes of one programme that a table mentions.
struct FootnoteList {
    const programme::Programme* programme = nullptr;
    std::vector<int> numbers; ///< ascending
};

/// The text of a footnote of a programme, as it is.
std::string_view footnote_text(const programme::Programme& programme, int number);

} // namespace ktask::render
