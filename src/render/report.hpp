#pragma once

#include <string>

#include "render/separated.hpp"
#include "render/table.hpp"
#include "render/task_fields.hpp"
#include "render/words.hpp"
#include "report/report.hpp"

namespace ktask::render {

/// The deadline report in each format.

/// Whether text is accompanied by drawings that only a terminal shows well.
enum class Drawings { none, some };

/// Lines fit to be pasted into a mail: nothing depends on a fixed width but the table of agencies.
std::string report_as_text(const report::Report& report, const Words& words, const Layout& layout,
                           Drawings drawings = Drawings::none);

/// Headings, lists and tables, fit for a wiki or a forge.
std::string report_as_markdown(const report::Report& report, const Words& words);

/// One record for each task of each section: the section, then `fields`.
std::string report_as_csv(const report::Report& report, const FieldList& fields,
                          const syntax::SeparatedStyle& style);

/// One object, the same in every language: see ktask(1).
std::string report_as_json(const report::Report& report);

/// One page that needs nothing else: figures, the year as a drawing, tables; for the screen, a
/// phone and paper.
std::string report_as_html(const report::Report& report, const Words& words);

} // namespace ktask::render
