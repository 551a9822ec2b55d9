#pragma once

#include <string>

#include "document/document.hpp"

namespace ktask::write::html {

/// The line as HTML: escaped, with elements for its marks and superscript
/// numbers at its notes. A word that no screen is wide enough for may be broken
/// within.
std::string line_as_html(const document::Line& line);

} // namespace ktask::write::html
