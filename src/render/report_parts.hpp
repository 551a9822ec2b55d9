#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/footnote_list.hpp"
#include "render/table.hpp"
#include "render/words.hpp"
#include "report/report.hpp"

namespace ktask::render {

/// The deadline report in words, before any layout. Every text is safe to show (see `visible`), but
/// not yet escaped for a format.

/// What is said about one task.
struct ReportItem {
    const selection::Selected* selected = nullptr;
    std::string programme; ///< "" unless the report is on several
    std::string title;
    std::string lead;
    std::string coordinating; ///< "" if nobody is
    std::string due;          ///< the words of the deadline
    std::string last_day; ///< "hạn cuối 31/07/2022, trùng Chủ nhật"; "" if there is none
    std::string standing_label;
    std::string standing; ///< "126 ngày", under its label; "" if there is nothing to say
    Colour colour = Colour::none;
    std::string evidence; ///< of a completion; "" if there is none to have
};

/// A list of tasks under a heading.
struct ReportSection {
    std::string_view id; ///< overdue, due-soon, next, completed, ongoing
    std::string heading;
    std::string_view empty; ///< what to say if there are no items
    std::vector<ReportItem> items;
    std::string more; ///< what is not listed; "" if nothing
};

/// One line of the totals.
struct ReportFigure {
    programme::State state;
    std::string_view label;
    std::size_t count = 0;
};

/// Everything that a report says, in the order in which it says it.
struct ReportParts {
    std::string title;
    std::vector<std::string> about; ///< issuers, the day, the period: a line each
    std::string total;
    std::vector<ReportFigure> figures;
    std::vector<std::string> rates;
    Table agencies;
    std::vector<ReportSection> sections;
    std::vector<FootnoteList> footnotes; ///< those whose marks stand in the items
};

/// "Báo cáo tình hình thực hiện Chương trình công tác năm 2022".
std::string report_title(const report::Report& report, const Words& words);

/// What a programme is called among those of a report: its title, or its file if they share a
/// title.
std::string programme_name(const programme::Programme& programme, const report::Report& report);

/// Everything that a report says. The report must outlive it.
ReportParts parts_of(const report::Report& report, const Words& words);

/// Overdue, due soon, next, completed, ongoing: in this order, with or without tasks.
std::vector<ReportSection> sections_of(const report::Report& report, const Words& words);

/// The footnotes whose marks stand at `places` of the items ("title", "lead"), programme by
/// programme. Evidence is told in full where a completion is, so that it needs no marks.
std::vector<FootnoteList> footnotes_in(const std::vector<ReportSection>& sections,
                                       const report::Report& report,
                                       std::span<const std::string_view> places);

/// The tasks of a section, which must have some, as a table; the label of how they stand is the
/// heading of a column.
Table table_of(const ReportSection& section, const Words& words);

/// `part` of `all` in per cent, with at most one decimal: "15,4"; 100 only for all, 0 only for
/// none. `all` > 0.
std::string per_cent(std::size_t part, std::size_t all, char decimal_mark);

/// Why nobody works on a day, in words ("Chủ nhật"), or "".
std::string_view day_off_in_words(deadline::Date date, const Words& words);

/// "III. Nhiệm vụ quá hạn (2)": the heading of the section that stands at `position`, from 1.
std::string numbered_heading(std::size_t position, std::string_view heading);

} // namespace ktask::render
