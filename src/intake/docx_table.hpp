#pragma once

#include "intake/docx_reading.hpp"
#include "intake/page.hpp"

namespace ktask::intake {

/// A table from its element, with what merged cells cover; no rows if it has no words.
Table docx_table(office::Element table, DocxReading& reading);

} // namespace ktask::intake
