#pragma once

#include <span>
#include <string>
#include <vector>

namespace ktask::syntax {

/// How values separated by commas or tabs are written.
struct SeparatedStyle {
    char separator = ',';             ///< ',' as RFC 4180 says, lines ending in CRLF; '\t' with LF
    bool has_byte_order_mark = false; ///< Excel takes the text for UTF-8 only with one
    bool is_raw = false; ///< leave values alone that a spreadsheet would run as formulas
};

using Record = std::vector<std::string>;

/// The records, each on its line; with tabs, tabs and line breaks in values become spaces.
std::string separated(std::span<const Record> records, const SeparatedStyle& style);

} // namespace ktask::syntax
