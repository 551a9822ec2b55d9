#pragma once

#include <string>

#include "document/field.hpp"
#include "report/report.hpp"
#include "syntax/separated.hpp"
#include "text/sink.hpp"

namespace ktask::document {

/// The deadline report: figures, the year, agencies, and the tasks that are late, soon due, next,
/// done and ongoing.
Document report(const report::Report& report, words::Speaker& speaker);

/// "Báo cáo tình hình thực hiện Chương trình công tác năm 2022".
Line title_of(const report::Report& report, const Reader& reader);

/// Totals by state and rates of completion.
Figures figures_of(const report::Report& report, const Reader& reader);

/// What each agency leads, by state, and the sum. The report must have agencies.
Table agencies_of(const report::Report& report, const Reader& reader);

/// How each of several programmes stands, and the sum.
Table programmes_of(const report::Report& report, const Reader& reader);

/// The tasks with a deadline on the days of the year. The report must have some.
Year year_of(const report::Report& report, const Reader& reader);

/// One object, the same in every language: see ktask(1).
void report_json(const report::Report& report, text::Sink& sink);

/// One record for each task of each section: the section, then `fields`.
void report_csv(const report::Report& report, const Fields& fields,
                const syntax::SeparatedStyle& style, text::Sink& sink);

} // namespace ktask::document
