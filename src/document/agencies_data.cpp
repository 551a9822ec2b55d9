#include "document/agencies.hpp"

#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace ktask::document {

using programme::Agency;
using programme::AgencyIndex;
using programme::StateCounts;
using programme::StateRow;
using report::AgencyWork;
using syntax::JsonWriter;
using syntax::Record;

namespace {

std::optional<std::string> filled(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

void work_json(const AgencyWork& work, JsonWriter& json) {
    const Agency& agency = report::agency_at(work.place);
    json.open_object();
    json.member("programme", work.place.programme->name);
    json.member("key", agency.key);
    json.member("name", agency.name);
    json.key("short");
    json.value_or_null(filled(agency.short_name));
    json.key("email");
    json.value_or_null(agency.emails.empty() ? std::nullopt : std::optional(agency.emails.front()));
    json.key("emails");
    json.open_array();
    for (const std::string& email : agency.emails)
        json.value(email);
    json.close_array();
    json.key("members");
    json.open_array();
    for (const AgencyIndex member : agency.members)
        json.value(work.place.programme->agencies[member].key);
    json.close_array();
    json.key("lead");
    counts_json(work.lead, json);
    json.key("coordinating");
    counts_json(work.coordinating, json);
    json.close_object();
}

void add_counts(Record& record, const StateCounts& counts) {
    for (const StateRow& row : programme::states)
        record.push_back(std::to_string(counts[row.state]));
    record.push_back(std::to_string(counts.all()));
}

Record headings() {
    Record record = {"programme", "key", "name", "short", "email", "members"};
    for (const std::string part : {"lead-", "coordinating-"}) {
        for (const StateRow& row : programme::states)
            record.push_back(part + std::string(row.id));
        record.push_back(part + "all");
    }
    return record;
}

} // namespace

void agencies_json(std::span<const AgencyWork> work, text::Sink& sink) {
    JsonWriter json(sink);
    json.open_array();
    for (const AgencyWork& one : work)
        work_json(one, json);
    json.close_array();
}

void agencies_separated(std::span<const AgencyWork> work, const syntax::SeparatedStyle& style,
                        text::Sink& sink) {
    syntax::SeparatedWriter writer(style, sink);
    writer.write(headings());
    for (const AgencyWork& one : work) {
        const Agency& agency = report::agency_at(one.place);
        std::string members;
        for (const AgencyIndex member : agency.members) {
            if (!members.empty()) members += ' ';
            members += one.place.programme->agencies[member].key;
        }
        const std::string emails = fmt::format("{}", fmt::join(agency.emails, " "));
        Record record = {one.place.programme->name, agency.key, agency.name,
                         agency.short_name,         emails,     members};
        add_counts(record, one.lead);
        add_counts(record, one.coordinating);
        writer.write(record);
    }
}

void counts_json(const StateCounts& counts, JsonWriter& json) {
    json.open_object();
    for (const StateRow& row : programme::states)
        json.member(row.id, static_cast<std::int64_t>(counts[row.state]));
    json.member("all", static_cast<std::int64_t>(counts.all()));
    json.close_object();
}

} // namespace ktask::document
