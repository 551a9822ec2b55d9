#pragma once

#include <string_view>

#include "intake/page.hpp"

namespace ktask::intake {

/// Plain text, as people type it or as a PDF gives it with its layout: lines that were wrapped are
/// joined to paragraphs, what is beside each other at the head and the end becomes a table of two
/// cells, and columns drawn with blanks become tables. `text` must be UTF-8.
Page page_of_text(std::string_view text);

} // namespace ktask::intake
