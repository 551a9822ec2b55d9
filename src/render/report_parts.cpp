#include "render/report_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "render/said.hpp"
#include "text/utf8.hpp"

namespace ktask {

namespace {

bool is_on_several(const Report& report) {
    return report.programmes.size() > 1;
}

std::vector<std::string> about(const Report& report, const Words& words) {
    const ReportDays& days = report.days;
    std::vector<std::string> lines;
    std::size_t asked = 0;
    for (const Programme* programme : report.programmes) {
        asked += programme->tasks.size();
        if (is_on_several(report)) {
            lines.push_back(programme_name(*programme, report));
        } else if (!programme->issuer.empty()) {
            lines.push_back(visible(programme->issuer));
        }
    }
    lines.push_back(said(words.report.as_of, words.date(days.today)));
    lines.push_back(said(words.report.period, words.date(days.since), words.date(days.until)));
    if (!report.scope.empty()) lines.push_back(said(words.report.scope, visible(report.scope)));
    if (report.tasks.size() != asked) {
        lines.push_back(said(words.report.selection, report.tasks.size(), asked));
    }
    return lines;
}

std::string total(const Report& report, const Words& words) {
    const std::string all = counted(words.tasks, report.tasks.size());
    const std::size_t ongoing = report.tasks.size() - report.rate.all;
    if (report.tasks.empty()) return said(words.report.total_none, all);
    if (ongoing == 0) return said(words.report.total_dated, all);
    if (report.rate.all == 0) return said(words.report.total_ongoing, all);
    return said(words.report.total, all, report.rate.all, ongoing);
}

std::vector<std::string> rates(const CompletionRate& rate, const Words& words) {
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
std::vector<State> states_shown(const StateCounts& totals) {
    std::vector<State> shown;
    for (const StateRow& row : states) {
        const bool stands_apart = row.state == State::done || row.state == State::ongoing;
        if (!stands_apart || totals[row.state] > 0) shown.push_back(row.state);
    }
    return shown;
}

std::string_view heading_of(State state, const ReportWords& words) {
    return words.state_headings.at(static_cast<std::size_t>(state));
}

void add_counts(std::vector<Cell>& row, const StateCounts& counts,
                const std::vector<State>& shown) {
    row.push_back({{fmt::format_int(counts.all()).str()}, Colour::none});
    for (const State state : shown) {
        const bool alarms = state == State::overdue && counts[state] > 0;
        row.push_back(
            {{fmt::format_int(counts[state]).str()}, alarms ? Colour::red : Colour::none});
    }
}

Table agency_counts(const Report& report, const Words& words) {
    const std::vector<State> shown = states_shown(report.totals);
    Table table;
    if (is_on_several(report)) table.columns.push_back({std::string(words.programme), 5});
    table.columns.push_back({std::string(words.report.lead_agency), 8});
    table.columns.push_back({std::string(words.report.sum), 1, true});
    for (const State state : shown) {
        table.columns.push_back(
            {std::string(words.report.table_headings.at(static_cast<std::size_t>(state))), 1,
             true});
    }
    for (const AgencyLead& lead : report.agencies) {
        std::vector<Cell> row;
        if (is_on_several(report))
            row.push_back({{programme_name(*lead.programme, report)}, Colour::none});
        row.push_back({{visible(lead.programme->agencies[lead.agency].name)}, Colour::none});
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

std::string programme_name(const Programme& programme, const Report& report) {
    const auto sharing =
        std::count_if(report.programmes.begin(), report.programmes.end(),
                      [&](const Programme* other) { return other->title == programme.title; });
    return visible(sharing > 1 ? programme.name : programme.title);
}

std::string report_title(const Report& report, const Words& words) {
    const bool is_single = report.programmes.size() == 1;
    return said(words.report.heading, is_single ? visible(report.programmes.front()->title)
                                                : std::string(words.report.several_programmes));
}

ReportParts parts_of(const Report& report, const Words& words) {
    constexpr std::array<std::string_view, 3> places_shown = {"title", "lead", "due"};
    ReportParts parts;
    parts.title = report_title(report, words);
    parts.about = about(report, words);
    parts.total = total(report, words);
    for (const State state : states_shown(report.totals)) {
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

} // namespace ktask
