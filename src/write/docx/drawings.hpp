#pragma once

#include "document/document.hpp"
#include "text/sink.hpp"
#include "write/docx/words.hpp"

namespace ktask::write::docx {

// Drawings as tables with shaded cells. What a colour says is also said by a sign or a number.

/// Totals as bars beside their numbers, rates as bars under their sentences.
void write_figures(const document::Figures& figures, Footnotes& footnotes, text::Sink& sink);

/// The tasks on the months of the year: a line for each, or where they are many, how many there are
/// of each kind in each month. Of many years there is only the summary.
void write_year(const document::Year& year, Footnotes& footnotes, text::Sink& sink);

} // namespace ktask::write::docx
