#pragma once

#include "document/document.hpp"
#include "text/sink.hpp"
#include "write/manner.hpp"

namespace ktask::write {

/// Rows one after the other: the number and the title, under it the other columns, each with its
/// heading.
void text_entries(const document::Grid& grid, const Manner& manner, text::Sink& sink);

/// Cards one after the other: heading, title, facts, notes.
void text_cards(const document::Cards& cards, const Manner& manner, text::Sink& sink);

} // namespace ktask::write
