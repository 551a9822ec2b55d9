#pragma once

#include "document/document.hpp"
#include "text/sink.hpp"
#include "write/docx/words.hpp"

namespace ktask::write::docx {

/// Everything between the beginning and the end of the part that holds the text.
void write_body(const document::Document& document, Footnotes& footnotes, text::Sink& sink);

} // namespace ktask::write::docx
