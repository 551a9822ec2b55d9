#pragma once

#include "document/document.hpp"
#include "text/sink.hpp"

namespace ktask::write::html {

// A document as one page that needs nothing from elsewhere: for wide and narrow
// screens, light and dark, and for paper. Blocks become the elements that HTML
// has for them; how they look is in the style sheet alone. It runs no script,
// and its policy forbids all that it does not need.

/// The page.
void page(const document::Document& document, text::Sink& sink);

} // namespace ktask::write::html
