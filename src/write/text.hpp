#pragma once

#include "document/document.hpp"
#include "text/sink.hpp"
#include "write/manner.hpp"

namespace ktask::write {

/// The document as text for a terminal, or for a mail to paste it into: wrapped, nothing cut off,
/// a blank line between blocks. Only tables depend on letters of one width.
void text(const document::Document& document, const Manner& manner, text::Sink& sink);

} // namespace ktask::write
