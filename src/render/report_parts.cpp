#include "render/report_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "render/said.hpp"
#include "text/utf8.hpp"
#include "words/language.hpp"

namespace ktask::render {

namespace {

bool is_on_several(const report::Report& report) {
    return report.programmes.size() > 1;
}

std::string scope_in_words(const report::Report& report, const Words& words) {
    ktask::words::Speaker speaker(words.language == text::tag_of(text::Language::english)
                                      ? text::Language::english
                                      : text::Language::vietnamese);
    const text::Shown scope = ktask::words::said(text::message("{}", report.scope), speaker);
    return said(words.report.scope, scope.view());
}

std::vector<std::string> about(const report::Report& report, const Words& words) {
    const report::ReportDays& days = report.days;
    std::vector<std::string> lines;
    std::size_t asked = 0;
    for (const programme::Programme* programme : report.programmes) {
        asked += programme->tasks.size();
        if (is_on_several(report)) {
            lines.push_back(programme_name(*programme, report));
        } else if (!programme->issuer.empty()) {
            lines.push_back(text::visible(programme->issuer));
        }
    }
    lines.push_back(said(words.report.as_of, words.date(days.today)));
    lines.push_back(said(words.report.period, words.date(days.since), words.date(days.until)));
    if (!report.scope.parts.empty()) lines.push_back(scope_in_words(report, words));
    if (report.tasks.size() != asked) {
        lines.push_back(said(words.report.selection, report.tasks.size(), asked));
    }
    return lines;
}

std::string total(const report::Report& report, const Words& words) {
    const std::string all = counted(words.tasks, report.tasks.size());
    const std::size_t ongoing = report.tasks.size() - report.rate.all;
    if (report.tasks.empty()) return said(words.report.total_none, all);
    if (ongoing == 0) return said(words.report.total_dated, all);
    if (report.rate.all == 0) return said(words.report.total_ongoing, all);
    return said(words.report.total, all, report.rate.all, ongoing);
}

std::vector<std::string> rates(const report::CompletionRate& rate, const Words& words) {
    const ReportWords& says = words.report;
    if (rate.all == 0) return {std::string(says.no_deadlines)};
    std::vector<std::string> lines = {said(says.rate_of_all, rate.done, rate.all,
                                           per_cent(rate.done, rate.all, words.decimal_mark))};
    lines.push_back(rate.due == 0 ? std::string(says.nothing_due)
                                  : said(says.rate_of_due, rate.done_of_due, rate.due,
                                         per_cent(rate.done_of_due, rate.due, words.decimal_mark)));
    return lines;
}

/// The four states that are always counted, and those of the other two that occur.
std::vector<programme::State> states_shown(const programme::StateCounts& totals) {
    std::vector<programme::State> shown;
    for (const programme::StateRow& row : programme::states) {
        const bool stands_apart =
            row.state == programme::State::done || row.state == programme::State::ongoing;
        if (!stands_apart || totals[row.state] > 0) shown.push_back(row.state);
    }
    return shown;
}

std::string_view heading_of(programme::State state, const ReportWords& words) {
    return words.state_headings.at(static_cast<std::size_t>(state));
}

void add_counts(std::vector<Cell>& row, const programme::StateCounts& counts,
                const std::vector<programme::State>& shown) {
    row.push_back({{fmt::format_int(counts.all()).str()}, Colour::none});
    for (const programme::State state : shown) {
        const bool alarms = state == programme::State::overdue && counts[state] > 0;
        row.push_back(
            {{fmt::format_int(counts[state]).str()}, alarms ? Colour::red : Colour::none});
    }
}

Table agency_counts(const report::Report& report, const Words& words) {
    const std::vector<programme::State> shown = states_shown(report.totals);
    Table table;
    if (is_on_several(report)) table.columns.push_back({std::string(words.programme), 5});
    table.columns.push_back({std::string(words.report.lead_agency), 8});
    table.columns.push_back({std::string(words.report.sum), 1, true});
    for (const programme::State state : shown) {
        table.columns.push_back(
            {std::string(words.report.table_headings.at(static_cast<std::size_t>(state))), 1,
             true});
    }
    for (const report::AgencyLead& lead : report.agencies) {
        std::vector<Cell> row;
        if (is_on_several(report))
            row.push_back({{programme_name(*lead.programme, report)}, Colour::none});
        row.push_back({{text::visible(lead.programme->agencies[lead.agency].name)}, Colour::none});
        add_counts(row, lead.counts, shown);
        table.rows.push_back(std::move(row));
    }
    if (report.agencies.size() > 1) {
        std::vector<Cell> row;
        if (is_on_several(report)) row.push_back({{""}, Colour::none});
        row.push_back({{std::string(words.report.grand_total)}, Colour::none});
        add_counts(row, report.totals, shown);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

std::string programme_name(const programme::Programme& programme, const report::Report& report) {
    const auto sharing = std::count_if(
        report.programmes.begin(), report.programmes.end(),
        [&](const programme::Programme* other) { return other->title == programme.title; });
    return text::visible(sharing > 1 ? programme.name : programme.title);
}

std::string report_title(const report::Report& report, const Words& words) {
    const bool is_single = report.programmes.size() == 1;
    return said(words.report.heading, is_single ? text::visible(report.programmes.front()->title)
                                                : std::string(words.report.several_programmes));
}

ReportParts parts_of(const report::Report& report, const Words& words) {
    constexpr std::array<std::string_view, 3> places_shown = {"title", "lead", "due"};
    ReportParts parts;
    parts.title = report_title(report, words);
    parts.about = about(report, words);
    parts.total = total(report, words);
    for (const programme::State state : states_shown(report.totals)) {
        parts.figures.push_back({state, heading_of(state, words.report), report.totals[state]});
    }
    parts.rates = rates(report.rate, words);
    parts.agencies = agency_counts(report, words);
    parts.sections = sections_of(report, words);
    parts.footnotes = footnotes_in(parts.sections, report, places_shown);
    return parts;
}

std::string per_cent(std::size_t part, std::size_t all, char decimal_mark) {
    if (part == 0) return "0";
    if (part == all) return "100";
    const auto tenths = std::clamp<std::size_t>((2000 * part + all) / (2 * all), 1, 999);
    std::string number = fmt::format_int(tenths / 10).str();
    if (tenths % 10 != 0) number += fmt::format("{}{}", decimal_mark, tenths % 10);
    return number;
}

std::string numbered_heading(std::size_t position, std::string_view heading) {
    constexpr std::array<std::string_view, 8> roman = {"",   "I", "II", "III",
                                                       "IV", "V", "VI", "VII"};
    return fmt::format("{}. {}", roman.at(position), heading);
}

} // namespace ktask::render
