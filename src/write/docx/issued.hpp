#pragma once

#include "document/document.hpp"
#include "text/sink.hpp"
#include "write/docx/words.hpp"

namespace ktask::write::docx {

// The parts of an issued document where Decree 30/2020/NĐ-CP has them.

void write_letterhead(const document::Letterhead& letterhead, Footnotes& footnotes,
                      text::Sink& sink);
void write_passages(const document::Passages& passages, Footnotes& footnotes, text::Sink& sink);
void write_signature(const document::Signature& signature, Footnotes& footnotes, text::Sink& sink);

} // namespace ktask::write::docx
