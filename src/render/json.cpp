#include "render/json.hpp"

#include <utility>

namespace ktask::render {

void write_task(const selection::Selected& selected, const FieldList& fields,
                syntax::JsonWriter& json) {
    json.open_object();
    for (const TaskField* field : fields) {
        json.key(field->id);
        field->json(selected, json);
    }
    json.close_object();
}

std::string tasks_as_json(std::span<const selection::Selected> tasks, const FieldList& fields) {
    syntax::JsonWriter json;
    json.open_array();
    for (const selection::Selected& selected : tasks)
        write_task(selected, fields, json);
    json.close_array();
    return std::move(json).finished();
}

void write_counts(const programme::StateCounts& counts, syntax::JsonWriter& json) {
    json.open_object();
    for (const programme::StateRow& row : programme::states) {
        json.member(row.id, static_cast<std::int64_t>(counts[row.state]));
    }
    json.member("all", static_cast<std::int64_t>(counts.all()));
    json.close_object();
}

namespace {

std::optional<std::string> filled(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

void write_agency_work(const report::AgencyWork& work, syntax::JsonWriter& json) {
    const programme::Agency& agency = work.programme->agencies[work.agency];
    json.open_object();
    json.member("programme", work.programme->name);
    json.member("key", agency.key);
    json.member("name", agency.name);
    json.key("short");
    json.value_or_null(filled(agency.short_name));
    json.key("email");
    json.value_or_null(filled(agency.email));
    json.key("members");
    json.open_array();
    for (const programme::AgencyIndex member : agency.members) {
        json.value(work.programme->agencies[member].key);
    }
    json.close_array();
    json.key("lead");
    write_counts(work.lead, json);
    json.key("coordinating");
    write_counts(work.coordinating, json);
    json.close_object();
}

} // namespace

std::string agencies_as_json(std::span<const report::AgencyWork> work) {
    syntax::JsonWriter json;
    json.open_array();
    for (const report::AgencyWork& one : work)
        write_agency_work(one, json);
    json.close_array();
    return std::move(json).finished();
}

} // namespace ktask::render
