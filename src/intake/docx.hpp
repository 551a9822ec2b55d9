#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "intake/page.hpp"

namespace ktask::intake {

/// The page of a Word document (.docx, .docm, .dotx; transitional or strict). What Word counts by
/// itself is counted: paragraphs have their number, lines of a cell begin with it. Insertions are
/// taken and deletions left out; headers, footers and comments are no part of the page. Something
/// else, broken or too large is a problem with the whole file.
tl::expected<Page, text::Problems> read_docx(std::string_view bytes);

} // namespace ktask::intake
