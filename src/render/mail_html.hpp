#pragma once

#include <span>
#include <string>
#include <string_view>

#include "render/report_parts.hpp"

namespace ktask::render {

/// HTML that mail programs show as it is meant: tables and inline styles, nothing from elsewhere,
/// no scripts, no drawings. Texts are escaped here.

/// A whole page around blocks of HTML.
std::string mail_page(std::string_view title, std::string_view language, std::string_view blocks);

std::string mail_heading(std::string_view text);
std::string mail_paragraph(std::string_view text);

/// Whether columns are given widths by their weights or find them by what stands in them.
enum class Widths { by_weight, by_content };

/// A table with a heading row.
std::string mail_table(const Table& table, Widths widths);

/// The agency or agencies that a table names for each task: all but the one that it is sent to.
enum class Named { lead, coordinating };

/// The tasks of a section: id, title, who has to do with it, deadline and how each stands.
std::string mail_task_table(const ReportSection& section, const Words& words, Named named);

/// The footnotes whose marks stand in the tasks, or "".
std::string mail_footnotes(std::span<const FootnoteList> lists, const Words& words);

/// The whole report as a page.
std::string report_as_mail_html(const report::Report& report, const Words& words);

} // namespace ktask::render
