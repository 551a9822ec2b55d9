#include "render/task_fields.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include <fmt/format.h>

#include "render/task_cells.hpp"
#include "render/task_json.hpp"
#include "text/utf8.hpp"

namespace ktask::render {

namespace {

const programme::Agency& lead_of(const selection::Selected& selected) {
    return selected.programme->agencies[selected.task->lead];
}

std::string joined(const selection::Selected& selected, std::string programme::Agency::*member,
                   std::string_view separator) {
    std::vector<std::string_view> parts;
    for (const programme::AgencyIndex agency : selected.task->coordinating) {
        parts.push_back(selected.programme->agencies[agency].*member);
    }
    return fmt::format("{}", fmt::join(parts, separator));
}

std::string plain_id(const selection::Selected& s) {
    return fmt::format_int(s.task->id).str();
}
std::string plain_programme(const selection::Selected& s) {
    return s.programme->name;
}
std::string plain_title(const selection::Selected& s) {
    return text::plain_text(s.task->title);
}
std::string plain_lead(const selection::Selected& s) {
    return lead_of(s).key;
}
std::string plain_lead_name(const selection::Selected& s) {
    return lead_of(s).name;
}
std::string plain_role(const selection::Selected& s) {
    return text::plain_text(s.task->role);
}
std::string plain_coordinating(const selection::Selected& s) {
    return joined(s, &programme::Agency::key, " ");
}
std::string plain_coordinating_names(const selection::Selected& s) {
    return joined(s, &programme::Agency::name, "; ");
}
std::string plain_due(const selection::Selected& s) {
    return text::plain_text(s.task->due.words);
}
std::string plain_kind(const selection::Selected& s) {
    return std::string(deadline::to_string(s.task->due.interval.kind));
}
std::optional<deadline::Date> first_day(const selection::Selected& s) {
    return s.task->due.interval.first;
}
std::optional<deadline::Date> last_day(const selection::Selected& s) {
    return s.task->due.interval.last;
}
std::optional<deadline::Date> done_day(const selection::Selected& s) {
    return s.task->done ? s.task->done->on : std::nullopt;
}
std::string plain_state(const selection::Selected& s) {
    return std::string(programme::row_of(s.status.state).id);
}
std::string plain_days_late(const selection::Selected& s) {
    return s.status.days_late ? fmt::format_int(*s.status.days_late).str() : "";
}
std::string plain_due_soon(const selection::Selected& s) {
    return s.status.is_due_soon ? "true" : "false";
}
std::string plain_done(const selection::Selected& s) {
    if (!s.task->done) return "";
    return s.task->done->on ? deadline::to_iso(*s.task->done->on) : "undated";
}
std::string plain_footnotes(const selection::Selected& s) {
    std::vector<int> numbers;
    for (const programme::FootnoteMention& mention : programme::footnotes_of(*s.task))
        numbers.push_back(mention.number);
    return fmt::format("{}", fmt::join(numbers, " "));
}

template<std::string (*plain)(const selection::Selected&)>
Cell same_cell(const selection::Selected& selected, const Reader& /*reader*/) {
    return {{text::visible(plain(selected))}, Colour::none};
}

template<std::optional<deadline::Date> (*day_of)(const selection::Selected&)>
std::string plain_day(const selection::Selected& selected) {
    const auto day = day_of(selected);
    return day ? deadline::to_iso(*day) : "";
}

template<std::optional<deadline::Date> (*day_of)(const selection::Selected&)>
Cell day_cell(const selection::Selected& selected, const Reader& reader) {
    const auto day = day_of(selected);
    return {{day ? reader.words.date(*day) : ""}, Colour::none};
}

template<std::optional<deadline::Date> (*day_of)(const selection::Selected&)>
void day_json(const selection::Selected& selected, syntax::JsonWriter& json) {
    const auto day = day_of(selected);
    json.value_or_null(day ? std::optional(deadline::to_iso(*day)) : std::nullopt);
}

Cell done_cell(const selection::Selected& selected, const Reader& reader) {
    if (!selected.task->done) return {{""}, Colour::none};
    const auto& on = selected.task->done->on;
    return {{(on ? reader.words.date(*on) : std::string(reader.words.done_without_date)) +
             footnote_marks(*selected.task, "done")},
            Colour::none};
}

Cell kind_cell(const selection::Selected& s, const Reader& reader) {
    const auto kind = static_cast<std::size_t>(s.task->due.interval.kind);
    return {{std::string(reader.words.kinds.at(kind))}, Colour::none};
}

Cell due_soon_cell(const selection::Selected& s, const Reader& reader) {
    return {{std::string(s.status.is_due_soon ? reader.words.yes : reader.words.no)}, Colour::none};
}

template<std::string (*plain)(const selection::Selected&)>
void same_json(const selection::Selected& selected, syntax::JsonWriter& json) {
    json.value(plain(selected));
}

void id_json(const selection::Selected& s, syntax::JsonWriter& json) {
    json.value(std::int64_t{s.task->id});
}

void days_late_json(const selection::Selected& s, syntax::JsonWriter& json) {
    if (s.status.days_late) {
        json.value(std::int64_t{*s.status.days_late});
    } else {
        json.null();
    }
}

void due_soon_json(const selection::Selected& s, syntax::JsonWriter& json) {
    json.value(s.status.is_due_soon);
}

constexpr std::array<TaskField, 18> fields = {{
    {"programme", &Words::programme, 2, false, "", same_cell<plain_programme>, plain_programme,
     same_json<plain_programme>},
    {"id", &Words::id, 1, true, "", same_cell<plain_id>, plain_id, id_json},
    {"title", &Words::title, 6, false, "title", title_cell, plain_title, same_json<plain_title>},
    {"lead", &Words::lead, 2, false, "lead", lead_cell, plain_lead, write_lead},
    {"lead_name", &Words::lead, 3, false, "", same_cell<plain_lead_name>, plain_lead_name,
     same_json<plain_lead_name>},
    {"role", &Words::role, 1, false, "", same_cell<plain_role>, plain_role, same_json<plain_role>},
    {"coordinating", &Words::coordinating, 3, false, "", same_cell<plain_coordinating_names>,
     plain_coordinating, write_coordinating},
    {"coordinating_names", &Words::coordinating, 3, false, "", same_cell<plain_coordinating_names>,
     plain_coordinating_names, same_json<plain_coordinating_names>},
    {"due", &Words::due, 3, false, "due", due_cell, plain_due, write_due},
    {"kind", &Words::kind, 1, false, "", kind_cell, plain_kind, same_json<plain_kind>},
    {"first", &Words::first, 1, false, "", day_cell<first_day>, plain_day<first_day>,
     day_json<first_day>},
    {"last", &Words::last, 1, false, "", day_cell<last_day>, plain_day<last_day>,
     day_json<last_day>},
    {"state", &Words::state, 2, false, "done", state_cell, plain_state, same_json<plain_state>},
    {"days_late", &Words::days_late, 1, true, "", same_cell<plain_days_late>, plain_days_late,
     days_late_json},
    {"due_soon", &Words::due_soon, 1, false, "", due_soon_cell, plain_due_soon, due_soon_json},
    {"done", &Words::on, 2, false, "done", done_cell, plain_done, write_done},
    {"on", &Words::on, 1, false, "", day_cell<done_day>, plain_day<done_day>, day_json<done_day>},
    {"footnotes", &Words::footnotes, 4, false, "", footnotes_cell, plain_footnotes,
     write_footnotes},
}};

FieldList chosen(std::initializer_list<std::string_view> ids) {
    FieldList list;
    for (const std::string_view id : ids)
        list.push_back(find_task_field(id));
    return list;
}

} // namespace

std::span<const TaskField> task_fields() {
    return fields;
}

const TaskField* find_task_field(std::string_view id) {
    const auto* const field =
        std::find_if(fields.begin(), fields.end(),
                     [&](const TaskField& candidate) { return candidate.id == id; });
    return field == fields.end() ? nullptr : field;
}

FieldList default_text_fields(bool several_programmes) {
    if (!several_programmes) return chosen({"id", "title", "lead", "due", "state"});
    return chosen({"programme", "id", "title", "lead", "due", "state"});
}

FieldList default_csv_fields() {
    return chosen({"programme", "id", "title", "lead", "lead_name", "role", "coordinating",
                   "coordinating_names", "due", "first", "last", "state", "days_late", "due_soon",
                   "on", "footnotes"});
}

FieldList default_json_fields() {
    return chosen({"programme", "id", "title", "lead", "role", "coordinating", "due", "state",
                   "days_late", "due_soon", "done", "footnotes"});
}

} // namespace ktask::render
