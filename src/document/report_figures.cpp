#include "document/report.hpp"

#include <algorithm>
#include <string>

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

} // namespace

namespace {

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

Table agencies_of(const report::Report& report, const Reader& reader) {
    const bool names_programmes = report.programmes.size() > 1;
    const bool has_sum = report.agencies.size() > 1;
    const std::vector<State> shown = states_shown(report.totals);
    Grid grid;
    const auto add_column = [&](const text::Message& heading, Role role, int weight) {
        grid.columns.push_back({line(heading, reader), role, weight});
    };
    if (names_programmes) add_column(message("Programme"), Role::minor, 5);
    add_column(message("Lead agency"), Role::title, 8);
    add_column(message("All"), Role::count, 1);
    for (const State state : shown)
        add_column(short_heading_of(state), Role::count, 1);
    add_column(message("Rate"), Role::count, 1);
    grid.count = report.agencies.size() + (has_sum ? 1 : 0);
    grid.row = [&report, names_programmes, shown, reader](std::size_t i) {
        const bool is_sum = i == report.agencies.size();
        Row row{{}, is_sum ? Row::Kind::sum : Row::Kind::plain};
        if (is_sum) {
            if (names_programmes) row.cells.emplace_back();
            row.cells.push_back({line(message("Total"), reader)});
            add_counts(row, report.totals, shown);
            row.cells.push_back(rate_cell(report.rate, reader));
            return row;
        }
        const report::AgencyLead& lead = report.agencies[i];
        const programme::Programme& programme = *lead.programme;
        if (names_programmes) {
            row.cells.push_back({quoted(name_of(programme, reader), programme, reader)});
        }
        const programme::Agency& agency = programme.agencies[lead.agency];
        row.cells.push_back({quoted(agency.name, programme, reader),
                             {},
                             quoted(agency.short_name, programme, reader)});
        add_counts(row, lead.counts, shown);
        row.cells.push_back(rate_cell(lead.rate, reader));
        return row;
    };
    return {grid};
}

} // namespace ktask::document
