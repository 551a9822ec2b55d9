#pragma once

#include "document/document.hpp"
#include "text/sink.hpp"
#include "write/manner.hpp"

namespace ktask::write {

// The parts of an issued document as text, one under the other: the words are in the order in which
// they are read out, and survive a mail in letters of any width.

void text_letterhead(const document::Letterhead& letterhead, const Manner& manner,
                     text::Sink& sink);
/// With stars around what is emphasised, as programmes are written.
void text_passage(const document::Passage& passage, const Manner& manner, text::Sink& sink);
void text_signature(const document::Signature& signature, const Manner& manner, text::Sink& sink);

} // namespace ktask::write
