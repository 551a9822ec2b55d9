#pragma once

#include "document/document.hpp"
#include "text/sink.hpp"
#include "write/manner.hpp"

namespace ktask::write {

/// The table within the width, nothing cut off: cells wrap, and where even the longest words would
/// not fit beside each other, each row becomes lines of a heading and a cell.
void text_table(const document::Grid& grid, const Manner& manner, text::Sink& sink);

} // namespace ktask::write
