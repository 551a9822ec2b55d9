#pragma once

#include "document/lines.hpp"
#include "selection/filter.hpp"

namespace ktask::document {

// What each field says about a task to people, in the reader's language.

Cell programme_cell(const selection::Selected& selected, const Reader& reader);
Cell id_cell(const selection::Selected& selected, const Reader& reader);
Cell title_cell(const selection::Selected& selected, const Reader& reader);
Cell lead_cell(const selection::Selected& selected, const Reader& reader); ///< by its short name
Cell lead_name_cell(const selection::Selected& selected, const Reader& reader);
Cell role_cell(const selection::Selected& selected, const Reader& reader);
Cell coordinating_cell(const selection::Selected& selected, const Reader& reader);
Cell due_cell(const selection::Selected& selected,
              const Reader& reader); ///< the words and the last day
Cell kind_cell(const selection::Selected& selected, const Reader& reader);
Cell first_cell(const selection::Selected& selected, const Reader& reader);
Cell last_cell(const selection::Selected& selected, const Reader& reader);
Cell state_cell(const selection::Selected& selected,
                const Reader& reader); ///< with the days, and the day of completion
Cell days_late_cell(const selection::Selected& selected, const Reader& reader);
Cell due_soon_cell(const selection::Selected& selected, const Reader& reader);
Cell done_cell(const selection::Selected& selected, const Reader& reader);
Cell on_cell(const selection::Selected& selected, const Reader& reader);
Cell footnotes_cell(const selection::Selected& selected,
                    const Reader& reader); ///< in full, each behind its number

} // namespace ktask::document
