#include "document/field.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "document/course_cells.hpp"
#include "document/course_values.hpp"
#include "document/field_cells.hpp"
#include "document/field_values.hpp"

namespace ktask::document {

using text::message;
using Role = Column::Role;

namespace {

constexpr std::array<Field, 29> all_fields = {{
    {"programme", [] { return message("Programme"); }, Role::minor, 4, programme_cell,
     plain_programme, same_json<plain_programme>},
    {"id", [] { return message("Id"); }, Role::number, 1, id_cell, plain_id, id_json},
    {"ref", [] { return message("Id"); }, Role::number, 1, ref_cell, plain_ref,
     same_json<plain_ref>},
    {"number", [] { return message("No."); }, Role::number, 1, number_cell, plain_number,
     filled_json<plain_number>},
    {"section", [] { return message("Section"); }, Role::minor, 3, section_cell, plain_section,
     filled_json<plain_section>},
    {"title", [] { return message("Task"); }, Role::title, 6, title_cell, plain_title,
     same_json<plain_title>},
    {"lead", [] { return message("Lead"); }, Role::minor, 2, lead_cell, plain_lead, lead_json},
    {"lead_name", [] { return message("Lead"); }, Role::minor, 3, lead_name_cell, plain_lead_name,
     same_json<plain_lead_name>},
    {"leads", [] { return message("Lead"); }, Role::minor, 3, lead_name_cell, plain_lead,
     leads_json},
    {"lead_text", [] { return message("Lead"); }, Role::minor, 3, lead_text_cell, plain_lead_text,
     filled_json<plain_lead_text>},
    {"role", [] { return message("Role"); }, Role::minor, 1, role_cell, plain_role,
     same_json<plain_role>},
    {"coordinating", [] { return message("Coordinating"); }, Role::minor, 3, coordinating_cell,
     plain_coordinating, coordinating_json},
    {"coordinating_names", [] { return message("Coordinating"); }, Role::minor, 3,
     coordinating_cell, plain_coordinating_names, same_json<plain_coordinating_names>},
    {"coordinating_text", [] { return message("Coordinating"); }, Role::minor, 3,
     coordinating_text_cell, plain_coordinating_text, filled_json<plain_coordinating_text>},
    {"due", [] { return message("Due"); }, Role::major, 3, due_cell, plain_due, due_json},
    {"kind", [] { return message("Kind"); }, Role::minor, 1, kind_cell, plain_kind,
     same_json<plain_kind>},
    {"first", [] { return message("First day"); }, Role::major, 1, first_cell, plain_day<first_day>,
     day_json<first_day>},
    {"last", [] { return message("Last day"); }, Role::major, 1, last_cell, plain_day<last_day>,
     day_json<last_day>},
    {"state", [] { return message("State"); }, Role::major, 2, state_cell, plain_state,
     same_json<plain_state>},
    {"days_late", [] { return message("Days late"); }, Role::count, 1, days_late_cell,
     plain_days_late, days_late_json},
    {"due_soon", [] { return message("Due soon"); }, Role::minor, 1, due_soon_cell, plain_due_soon,
     due_soon_json},
    {"done", [] { return message("Done on"); }, Role::major, 2, done_cell, plain_done, done_json},
    {"on", [] { return message("Done on"); }, Role::major, 1, on_cell, plain_day<done_day>,
     day_json<done_day>},
    {"details", [] { return message("Details"); }, Role::minor, 4, details_cell, plain_details,
     details_json},
    {"extended", [] { return message("Extended to"); }, Role::major, 2, extended_cell,
     plain_extended, extended_json},
    {"notes", [] { return message("How it goes"); }, Role::minor, 4, notes_cell, plain_notes,
     notes_json},
    {"dropped", [] { return message("Dropped on"); }, Role::major, 1, dropped_cell, plain_dropped,
     dropped_json},
    {"added", [] { return message("Added on"); }, Role::major, 1, added_cell, plain_added,
     added_json},
    {"footnotes", [] { return message("Footnotes"); }, Role::minor, 4, footnotes_cell,
     plain_footnotes, footnotes_json},
}};

Fields chosen(std::initializer_list<std::string_view> ids) {
    Fields list;
    for (const std::string_view id : ids)
        list.push_back(find_field(id));
    return list;
}

} // namespace

std::span<const Field> fields() {
    return all_fields;
}

const Field* find_field(std::string_view id) {
    const auto* const field =
        std::find_if(all_fields.begin(), all_fields.end(),
                     [&](const Field& candidate) { return candidate.id == id; });
    return field == all_fields.end() ? nullptr : field;
}

Fields usual_fields(Programmes programmes) {
    switch (programmes) {
    case Programmes::one:
        break;
    case Programmes::one_by_one:
        return chosen({"ref", "title", "lead", "due", "state"});
    case Programmes::mixed:
        return chosen({"programme", "ref", "title", "lead", "due", "state"});
    }
    return chosen({"id", "title", "lead", "due", "state"});
}

Fields usual_fields_of_csv() {
    return chosen({"programme", "id", "title", "lead", "lead_name", "role", "coordinating",
                   "coordinating_names", "due", "first", "last", "state", "days_late", "due_soon",
                   "on", "footnotes"});
}

Fields usual_fields_of_json() {
    return chosen(
        {"programme", "id",    "ref",       "number",   "section",      "title",
         "lead",      "leads", "lead_text", "role",     "coordinating", "coordinating_text",
         "due",       "state", "days_late", "due_soon", "done",         "details",
         "extended",  "notes", "dropped",   "added",    "footnotes"});
}

} // namespace ktask::document
