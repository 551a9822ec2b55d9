#include "document/report.hpp"

#include <array>

#include "deadline/holidays.hpp"
#include "document/agencies.hpp"
#include "document/changes.hpp"
#include "document/field_values.hpp"
#include "document/list.hpp"

namespace ktask::document {

using selection::Selected;
using syntax::JsonWriter;
using syntax::Record;

namespace {

std::int64_t number(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

void write_programmes(const report::Report& report, syntax::JsonWriter& json) {
    json.open_array();
    for (const programme::Programme* programme : report.programmes) {
        json.open_object();
        json.member("programme", programme->name);
        json.member("title", programme->title);
        json.member("year", std::int64_t{programme->year});
        json.close_object();
    }
    json.close_array();
}

void write_fraction(std::string_view key, std::size_t part, std::size_t all,
                    syntax::JsonWriter& json) {
    json.key(key);
    if (all == 0) {
        json.null();
    } else {
        json.fraction(static_cast<double>(part) / static_cast<double>(all));
    }
}

void write_rate(const report::CompletionRate& rate, syntax::JsonWriter& json) {
    json.open_object();
    json.member("done", number(rate.done));
    write_fraction("of_due", rate.done_of_due, rate.due, json);
    write_fraction("of_all", rate.done, rate.all, json);
    json.member("all", number(rate.all));
    json.member("due", number(rate.due));
    json.member("done_of_due", number(rate.done_of_due));
    json.close_object();
}

void write_agencies(const report::Report& report, syntax::JsonWriter& json) {
    json.open_array();
    for (const report::AgencyLead& lead : report.agencies) {
        const programme::Agency& agency = report::agency_at(lead.place);
        json.open_object();
        json.member("programme", lead.place.programme->name);
        json.member("key", agency.key);
        json.member("name", agency.name);
        json.key("lead");
        counts_json(lead.counts, json);
        json.key("rate");
        write_rate(lead.rate, json);
        json.close_object();
    }
    json.close_array();
}

void write_section(std::string_view key, const std::vector<Selected>& tasks, JsonWriter& json) {
    const Fields fields = usual_fields_of_json();
    json.key(key);
    json.open_array();
    for (const Selected& selected : tasks)
        task_json(selected, fields, json);
    json.close_array();
}

constexpr std::array<std::string_view, 8> reasons = {
    "none", "weekend", "new-year", "tet", "hung-kings", "liberation", "labour", "national"};

/// The listed tasks whose last day is no working day.
void write_days_off(const report::Report& report, syntax::JsonWriter& json) {
    json.open_array();
    for (const auto* tasks : {&report.overdue, &report.due_soon, &report.next, &report.completed}) {
        for (const Selected& selected : *tasks) {
            const deadline::Interval& interval = due_of(selected);
            if (!deadline::falls_due(interval)) continue;
            const deadline::DayOff why = deadline::day_off(*interval.last);
            if (why == deadline::DayOff::none) continue;
            json.open_object();
            json.member("programme", selected.programme->name);
            json.key("id");
            id_json(selected, json);
            json.member("last", deadline::to_iso(*interval.last));
            json.member("why", reasons.at(static_cast<std::size_t>(why)));
            json.close_object();
        }
    }
    json.close_array();
}

void write_days(const report::ReportDays& days, syntax::JsonWriter& json) {
    json.member("today", deadline::to_iso(days.today));
    json.member("since", deadline::to_iso(days.since));
    json.member("until", deadline::to_iso(days.until));
    json.member("soon", std::int64_t{days.soon_days});
}

void write_section(std::string_view section, const std::vector<Selected>& tasks,
                   const Fields& fields, syntax::SeparatedWriter& writer) {
    for (const Selected& selected : tasks) {
        Record record{std::string(section)};
        add_values(record, selected, fields);
        writer.write(record);
    }
}

} // namespace

void report_json(const report::Report& report, text::Sink& sink) {
    JsonWriter json(sink);
    json.open_object();
    write_days(report.days, json);
    json.key("programmes");
    write_programmes(report, json);
    json.key("totals");
    counts_json(report.totals, json);
    json.key("before");
    json.open_object();
    json.key("totals");
    counts_json(report.before, json);
    json.close_object();
    json.member("extended", number(report.extended));
    json.key("rate");
    write_rate(report.rate, json);
    json.key("agencies");
    write_agencies(report, json);
    write_section("overdue", report.overdue, json);
    write_section("due_soon", report.due_soon, json);
    write_section("next", report.next, json);
    json.member("later", number(report.later));
    write_section("completed", report.completed, json);
    write_section("obstacles", report.obstacles, json);
    write_section("ongoing", report.ongoing, json);
    write_section("unscheduled", report.unscheduled, json);
    json.key("last_days_off");
    write_days_off(report, json);
    json.key("changes");
    if (report.changes)
        changes_json(*report.changes, json);
    else
        json.null();
    json.close_object();
}

void report_csv(const report::Report& report, const Fields& fields,
                const syntax::SeparatedStyle& style, text::Sink& sink) {
    syntax::SeparatedWriter writer(style, sink);
    Record headings = {"section"};
    add_ids(headings, fields);
    writer.write(headings);
    write_section("overdue", report.overdue, fields, writer);
    write_section("due-soon", report.due_soon, fields, writer);
    write_section("next", report.next, fields, writer);
    write_section("completed", report.completed, fields, writer);
    write_section("obstacles", report.obstacles, fields, writer);
    write_section("ongoing", report.ongoing, fields, writer);
    write_section("unscheduled", report.unscheduled, fields, writer);
}

} // namespace ktask::document
