#include "render/task_json.hpp"

namespace ktask::render {

namespace {

void write_agency(const programme::Agency& agency, syntax::JsonWriter& json) {
    json.open_object();
    json.member("key", agency.key);
    json.member("name", agency.name);
    json.close_object();
}

void write_day(std::string_view key, const std::optional<deadline::Date>& day,
               syntax::JsonWriter& json) {
    json.key(key);
    json.value_or_null(day ? std::optional(deadline::to_iso(*day)) : std::nullopt);
}

} // namespace

void write_lead(const selection::Selected& selected, syntax::JsonWriter& json) {
    write_agency(selected.programme->agencies[selected.task->lead], json);
}

void write_coordinating(const selection::Selected& selected, syntax::JsonWriter& json) {
    json.open_array();
    for (const programme::AgencyIndex agency : selected.task->coordinating) {
        write_agency(selected.programme->agencies[agency], json);
    }
    json.close_array();
}

void write_due(const selection::Selected& selected, syntax::JsonWriter& json) {
    const programme::Deadline& due = selected.task->due;
    json.open_object();
    json.member("text", text::plain_text(due.words));
    json.member("kind", deadline::to_string(due.interval.kind));
    write_day("first", due.interval.first, json);
    write_day("last", due.interval.last, json);
    json.close_object();
}

void write_done(const selection::Selected& selected, syntax::JsonWriter& json) {
    if (!selected.task->done) {
        json.null();
        return;
    }
    json.open_object();
    write_day("on", selected.task->done->on, json);
    json.key("footnotes");
    json.open_array();
    for (const programme::FootnoteMention& mention : programme::footnotes_of(*selected.task)) {
        if (mention.place == "done") json.value(std::int64_t{mention.number});
    }
    json.close_array();
    json.close_object();
}

void write_footnotes(const selection::Selected& selected, syntax::JsonWriter& json) {
    json.open_array();
    for (const programme::FootnoteMention& mention : programme::footnotes_of(*selected.task)) {
        json.open_object();
        json.member("number", std::int64_t{mention.number});
        json.member("at", mention.place);
        json.member("text",
                    selected.programme->footnotes[static_cast<std::size_t>(mention.number) - 1]);
        json.close_object();
    }
    json.close_array();
}

} // namespace ktask::render
