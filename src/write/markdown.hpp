#pragma once

#include "document/document.hpp"
#include "text/sink.hpp"

namespace ktask::write {

/// The document as Markdown (CommonMark with GitHub's tables), fit for a wiki or a forge.
void markdown(const document::Document& document, text::Sink& sink);

} // namespace ktask::write
