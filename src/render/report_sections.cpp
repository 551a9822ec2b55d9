#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "render/report_parts.hpp"
#include "render/said.hpp"
#include "render/task_cells.hpp"
#include "text/utf8.hpp"

namespace ktask::render {

namespace {

std::string last_day_in_words(const deadline::Interval& interval, const Words& words) {
    if (interval.kind == deadline::DeadlineKind::ongoing) {
        return interval.is_recurring ? std::string(words.recurring) : "";
    }
    std::string text = said(words.last_day, words.date(*interval.last));
    const std::string_view why = day_off_in_words(*interval.last, words);
    if (!why.empty()) text += ", " + said(words.report.falls_on, why);
    return text;
}

std::string completion_in_words(const selection::Selected& selected, const Words& words) {
    const auto& on = selected.task->done->on;
    if (!on) return std::string(words.done_without_date);
    const std::string day = words.date(*on);
    if (selected.status.state == programme::State::done_late) {
        const auto late = static_cast<std::size_t>(*selected.status.days_late);
        return said(words.report.on_late, day, counted(words.days, late));
    }
    if (selected.status.state == programme::State::done_on_time)
        return said(words.report.on_time, day);
    return said(words.on_day, day);
}

std::string evidence_in_words(const programme::Completion& done, const Words& words) {
    std::string evidence;
    for (const text::Text& reference : done.references) {
        for (const text::Piece& piece : reference.pieces) {
            if (!evidence.empty()) evidence += "; ";
            evidence += text::visible(piece.text);
        }
    }
    return evidence.empty() ? std::string(words.report.no_evidence) : evidence;
}

void say_standing(ReportItem& item, const report::Report& report, const Words& words) {
    const selection::Selected& selected = *item.selected;
    item.colour = colour_of(selected.status);
    if (selected.task->done) {
        item.standing_label = words.report.completion;
        item.standing = completion_in_words(selected, words);
        item.evidence = evidence_in_words(*selected.task->done, words);
    } else if (selected.status.state == programme::State::overdue) {
        const auto late = static_cast<std::size_t>(*selected.status.days_late);
        item.standing_label = words.report.late_by;
        item.standing = counted(words.days, late);
    } else if (selected.status.state == programme::State::in_time) {
        const auto left = (*selected.task->due.interval.last - report.days.today).count();
        item.standing_label = words.report.days_left;
        item.standing = left == 0 ? std::string(words.due_today)
                                  : counted(words.days, static_cast<std::size_t>(left));
    }
}

ReportItem item_of(const selection::Selected& selected, const report::Report& report,
                   const Words& words) {
    const programme::Task& task = *selected.task;
    ReportItem item;
    item.selected = &selected;
    if (report.programmes.size() > 1) item.programme = programme_name(*selected.programme, report);
    item.title = shown(task.title);
    item.lead =
        text::visible(selected.programme->agencies[task.lead].name) + footnote_marks(task, "lead");
    item.coordinating = text::visible(programme::coordinating_words(*selected.programme, task)) +
                        footnote_marks(task, "coordinating");
    item.due = shown(task.due.words);
    item.last_day = last_day_in_words(task.due.interval, words);
    say_standing(item, report, words);
    return item;
}

struct SectionWords {
    std::string_view id;
    std::string_view heading;
    std::string_view empty;
};

ReportSection section_of(const SectionWords& about, const std::vector<selection::Selected>& tasks,
                         const report::Report& report, const Words& words) {
    ReportSection section{about.id, std::string(about.heading), about.empty, {}, ""};
    if (!tasks.empty()) {
        section.heading = said(words.report.counted, about.heading, tasks.size());
    }
    for (const selection::Selected& selected : tasks)
        section.items.push_back(item_of(selected, report, words));
    return section;
}

} // namespace

std::vector<ReportSection> sections_of(const report::Report& report, const Words& words) {
    const ReportWords& says = words.report;
    const int soon = report.days.soon_days;
    const std::string near = soon == 0 ? std::string(says.due_today)
                                       : said(says.within, says.due_soon,
                                              counted(words.days, static_cast<std::size_t>(soon)));
    std::vector<ReportSection> sections = {
        section_of({"overdue", says.overdue, says.no_overdue}, report.overdue, report, words),
        section_of({"due-soon", near, says.no_due_soon}, report.due_soon, report, words),
        section_of({"next", says.next, says.no_next}, report.next, report, words),
        section_of({"completed", says.completed, says.no_completed}, report.completed, report,
                   words),
        section_of({"ongoing", says.ongoing, says.no_ongoing}, report.ongoing, report, words),
    };
    if (report.later > 0) sections[2].more = counted(says.later, report.later);
    return sections;
}

std::vector<FootnoteList> footnotes_in(const std::vector<ReportSection>& sections,
                                       const report::Report& report,
                                       std::span<const std::string_view> places) {
    std::vector<FootnoteList> lists;
    for (const programme::Programme* programme : report.programmes) {
        std::set<int> numbers;
        for (const ReportSection& section : sections) {
            for (const ReportItem& item : section.items) {
                if (item.selected->programme != programme) continue;
                for (const programme::FootnoteMention& mention :
                     programme::footnotes_of(*item.selected->task)) {
                    const bool is_shown =
                        std::find(places.begin(), places.end(), mention.place) != places.end();
                    if (is_shown) numbers.insert(mention.number);
                }
            }
        }
        if (!numbers.empty()) lists.push_back({programme, {numbers.begin(), numbers.end()}});
    }
    return lists;
}

Table table_of(const ReportSection& section, const Words& words) {
    const ReportItem& first = section.items.front();
    const bool has_standing = !first.standing.empty();
    const bool has_evidence = !first.evidence.empty();
    Table table;
    if (!first.programme.empty()) table.columns.push_back({std::string(words.programme), 2});
    table.columns.push_back({std::string(words.id), 1, true});
    table.columns.push_back({std::string(words.title), 6});
    table.columns.push_back({std::string(words.lead), 3});
    table.columns.push_back({std::string(words.due), 3});
    if (has_standing) table.columns.push_back({first.standing_label, 2});
    if (has_evidence) table.columns.push_back({std::string(words.report.evidence), 4});
    for (const ReportItem& item : section.items) {
        std::vector<Cell> row;
        if (!item.programme.empty()) row.push_back({{item.programme}, Colour::none});
        row.push_back({{fmt::format_int(item.selected->task->id).str()}, Colour::none});
        row.push_back({{item.title}, Colour::none});
        row.push_back({{item.lead}, Colour::none});
        row.push_back({{item.due}, Colour::none});
        if (!item.last_day.empty()) row.back().paragraphs.push_back(item.last_day);
        if (has_standing) row.push_back({{item.standing}, item.colour});
        if (has_evidence) row.push_back({{item.evidence}, Colour::none});
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string_view day_off_in_words(deadline::Date date, const Words& words) {
    const deadline::DayOff why = deadline::day_off(date);
    if (why == deadline::DayOff::none) return "";
    if (why != deadline::DayOff::weekend)
        return words.report.days_off.at(static_cast<std::size_t>(why));
    const bool is_saturday = std::chrono::weekday(date) == std::chrono::Saturday;
    return is_saturday ? words.report.saturday : words.report.sunday;
}

} // namespace ktask::render
