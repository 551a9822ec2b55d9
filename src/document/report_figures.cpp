#include "document/report.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "document/states.hpp"
#include "document/task.hpp"

namespace ktask::document {

using programme::State;
using programme::StateCounts;
using text::counted;
using text::message;
using Role = Column::Role;

namespace {

text::Message total(const report::Report& report) {
    const text::Message all = counted("{} task", "{} tasks", report.tasks.size());
    if (report.totals[State::unscheduled] + report.totals[State::dropped] > 0) {
        return message("{0} in all, {1} of them with a deadline:", all, report.rate.all);
    }
    const std::size_t ongoing = report.tasks.size() - report.rate.all;
    if (report.tasks.empty()) return message("{} in all:", all);
    if (ongoing == 0) return message("{} in all, with a deadline:", all);
    if (report.rate.all == 0) return message("{} in all, ongoing:", all);
    return message("{0} in all: {1} with a deadline, {2} ongoing:", all, report.rate.all, ongoing);
}

text::Tenths per_cent(std::size_t part, std::size_t all) {
    return {permille(part, all)};
}

std::vector<Figures::Rate> rates(const report::CompletionRate& rate, const Reader& reader) {
    if (rate.all == 0) return {{line(message("No task has a deadline."), reader), 0, 0}};
    const text::Message of_all = message("Done: {0} of {1} tasks with a deadline ({2}%).",
                                         rate.done, rate.all, per_cent(rate.done, rate.all));
    const text::Message of_due =
        rate.due == 0 ? message("No task's last day is over yet.")
                      : message("Done: {0} of {1} tasks whose last day is over ({2}%).",
                                rate.done_of_due, rate.due, per_cent(rate.done_of_due, rate.due));
    return {{line(of_all, reader), rate.done, rate.all},
            {line(of_due, reader), rate.done_of_due, rate.due}};
}

/// The four states that are always counted, and those of the others that occur.
std::vector<State> states_shown(const StateCounts& totals) {
    std::vector<State> shown;
    for (const programme::StateRow& row : programme::states) {
        const bool stands_apart = row.state == State::done || row.state == State::ongoing ||
                                  row.state == State::unscheduled || row.state == State::dropped;
        if (!stands_apart || totals[row.state] > 0) shown.push_back(row.state);
    }
    return shown;
}

/// "50%", or a dash where nothing has a deadline.
Cell rate_cell(const report::CompletionRate& rate, const Reader& reader) {
    if (rate.all == 0) return {verbatim("–", Tone::faint)};
    return {line(message("{}%", per_cent(rate.done, rate.all)), reader)};
}

void add_counts(Row& row, const StateCounts& counts, const std::vector<State>& shown) {
    row.cells.push_back({verbatim(std::to_string(counts.all()))});
    for (const State state : shown) {
        const bool alarms = state == State::overdue && counts[state] > 0;
        row.cells.push_back(
            {verbatim(std::to_string(counts[state]), alarms ? Tone::alarm : Tone::plain)});
    }
}

/// "tăng 2": only of states that say how well it goes.
Line change_of(State state, const report::Report& report, const Reader& reader) {
    if (state == State::ongoing || state == State::unscheduled) return {};
    const std::size_t now = report.totals[state];
    const std::size_t before = report.before[state];
    if (now == before) return {};
    return line(now > before ? message("{} more", now - before) : message("{} fewer", before - now),
                reader);
}

} // namespace

Figures figures_of(const report::Report& report, const Reader& reader) {
    Figures figures{line(total(report), reader), {}, rates(report.rate, reader)};
    for (const State state : states_shown(report.totals)) {
        const Tone tone = tone_of({state, std::nullopt, false});
        figures.figures.push_back({line(heading_of(state), reader, tone), report.totals[state],
                                   change_of(state, report, reader)});
        if (state == State::overdue && report.extended > 0) {
            figures.figures.push_back(
                {line(message("Extended, of all"), reader, Tone::faint), report.extended});
        }
        if (state != State::in_time) continue;
        const auto due_soon =
            std::count_if(report.due_soon.begin(), report.due_soon.end(),
                          [](const selection::Selected& s) { return s.status.is_due_soon; });
        figures.figures.push_back({line(message("Of these, due soon"), reader, Tone::warning),
                                   static_cast<std::size_t>(due_soon)});
    }
    return figures;
}

namespace {

/// A row of the table of agencies: one over all programmes, or what it leads of one of them.
struct AgencyRow {
    const report::LeadTotal* total = nullptr; ///< of the agency, else:
    const report::AgencyLead* part = nullptr;
};

/// One for each agency; of several programmes one for each agency and below it its programmes.
std::vector<AgencyRow> agency_rows_of(const report::Report& report) {
    std::vector<AgencyRow> rows;
    for (const report::LeadTotal& total : report.lead_totals) {
        rows.push_back({&total, nullptr});
        if (report.programmes.size() < 2) continue;
        for (const std::size_t part : total.parts)
            rows.push_back({nullptr, &report.agencies[part]});
    }
    return rows;
}

Cell agency_cell(const report::AgencyPlace& place, const Reader& reader) {
    const programme::Agency& agency = report::agency_at(place);
    return {quoted(agency.name, *place.programme, reader),
            {},
            quoted(agency.short_name, *place.programme, reader)};
}

Row agency_row(const AgencyRow& agency, const report::Report& report,
               const std::vector<State>& shown, const Reader& reader) {
    const bool is_part = agency.part != nullptr;
    const programme::StateCounts& counts = is_part ? agency.part->counts : agency.total->counts;
    const bool adds_up = !is_part && report.programmes.size() > 1;
    Row row{{}, adds_up ? Row::Kind::sum : Row::Kind::plain};
    row.cells.push_back(
        is_part ? part_cell(*agency.part->place.programme, reader)
                : agency_cell(report.agencies[agency.total->parts.front()].place, reader));
    add_counts(row, counts, shown);
    row.cells.push_back(rate_cell(is_part ? agency.part->rate : agency.total->rate, reader));
    return row;
}

Row sum_row(const report::Report& report, const std::vector<State>& shown, const Reader& reader) {
    Row row{{}, Row::Kind::sum};
    row.cells.push_back({line(message("Total"), reader)});
    add_counts(row, report.totals, shown);
    row.cells.push_back(rate_cell(report.rate, reader));
    return row;
}

/// A table of figures without its rows.
Grid figures_grid(const text::Message& heading, const std::vector<State>& shown,
                  const Reader& reader) {
    Grid grid;
    const auto add_column = [&](const text::Message& words, Role role, int weight) {
        grid.columns.push_back({line(words, reader), role, weight});
    };
    add_column(heading, Role::title, 8);
    add_column(message("All"), Role::count, 1);
    for (const State state : shown)
        add_column(short_heading_of(state), Role::count, 1);
    add_column(message("Rate"), Role::count, 1);
    return grid;
}

} // namespace

Table agencies_of(const report::Report& report, const Reader& reader) {
    const std::vector<State> shown = states_shown(report.totals);
    std::vector<AgencyRow> rows = agency_rows_of(report);
    Grid grid = figures_grid(message("Lead agency"), shown, reader);
    grid.count = rows.size() + (report.lead_totals.size() > 1 ? 1 : 0);
    grid.row =
        remembered(grid.count, [&report, rows = std::move(rows), shown, reader](std::size_t i) {
            return i == rows.size() ? sum_row(report, shown, reader)
                                    : agency_row(rows[i], report, shown, reader);
        });
    return {std::move(grid)};
}

Table programmes_of(const report::Report& report, const Reader& reader) {
    const std::vector<State> shown = states_shown(report.totals);
    const std::vector<report::ProgrammeTotal>& totals = report.programme_totals;
    Grid grid = figures_grid(message("Programme"), shown, reader);
    grid.count = totals.size() + (totals.size() > 1 ? 1 : 0);
    grid.row = remembered(grid.count, [&report, &totals, shown, reader](std::size_t i) {
        if (i == totals.size()) return sum_row(report, shown, reader);
        const programme::Programme& programme = *totals[i].programme;
        Row row{{{quoted(name_of(programme, reader), programme, reader)}}};
        add_counts(row, totals[i].counts, shown);
        row.cells.push_back(rate_cell(totals[i].rate, reader));
        return row;
    });
    return {std::move(grid)};
}

} // namespace ktask::document
