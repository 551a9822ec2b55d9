#pragma once

#include <string>
#include <vector>

#include "text/sink.hpp"

namespace ktask::syntax {

/// How values separated by commas or tabs are written.
struct SeparatedStyle {
    char separator = ',';             ///< ',' as RFC 4180 says, lines ending in CRLF; '\t' with LF
    bool has_byte_order_mark = false; ///< Excel takes the text for UTF-8 only with one
    bool is_raw = false; ///< leave values alone that a spreadsheet would run as formulas
};

using Record = std::vector<std::string>;

/// Writes records, each on its line; with tabs, tabs and line breaks in values become spaces.
class SeparatedWriter {
public:
    SeparatedWriter(const SeparatedStyle& style, text::Sink& sink);
    void write(const Record& record);

private:
    const SeparatedStyle& style_;
    text::Sink& sink_;
};

} // namespace ktask::syntax
