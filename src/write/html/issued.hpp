#pragma once

#include "document/document.hpp"
#include "text/sink.hpp"

namespace ktask::write::html {

// The parts of an issued document, as paper has them.

void write_letterhead(const document::Letterhead& letterhead, text::Sink& sink);
void write_passages(const document::Passages& passages, text::Sink& sink);
void write_signature(const document::Signature& signature, text::Sink& sink);

} // namespace ktask::write::html
