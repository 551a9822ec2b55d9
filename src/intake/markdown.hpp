#pragma once

#include <string_view>

#include "intake/page.hpp"

namespace ktask::intake {

/// Markdown as people and converters write it: headings, paragraphs, lists, pipe tables, emphasis,
/// footnotes. `text` must be UTF-8.
Page page_of_markdown(std::string_view text);

/// True if a text has what only Markdown has: tables of pipes, several headings.
bool looks_like_markdown(std::string_view text);

} // namespace ktask::intake
