#include "document/course_values.hpp"

#include <array>

#include <fmt/format.h>

#include "document/field_values.hpp"

namespace ktask::document {

using programme::Event;
using programme::Extension;
using programme::Stage;
using selection::Selected;
using syntax::JsonWriter;

namespace {

std::string plain_text_at(const Selected& s, yaml::NodeId place) {
    return text::plain_text(programme::text_of(*s.programme, place));
}

std::string day_of(const Event* event) {
    if (event == nullptr) return "";
    return event->on ? deadline::to_iso(*event->on) : "undated";
}

void text_or_null(const Selected& s, yaml::NodeId place, JsonWriter& json) {
    if (place == yaml::no_node) {
        json.null();
    } else {
        json.value(plain_text_at(s, place));
    }
}

/// The members text, kind, first, last and next.
void deadline_members(const Selected& s, std::string_view words, const deadline::Interval& interval,
                      JsonWriter& json) {
    json.member("text", words);
    json.member("kind", deadline::to_string(interval.kind));
    json.key("first");
    iso_or_null(interval.first, json);
    json.key("last");
    iso_or_null(interval.last, json);
    json.key("next");
    iso_or_null(deadline::next_day(interval, *s.programme->as_of), json);
}

void deadline_json(const Selected& s, programme::Index due, JsonWriter& json) {
    const programme::Deadline& deadline = s.programme->deadlines[due];
    json.open_object();
    deadline_members(s, plain_text_at(s, deadline.words), deadline.interval, json);
    json.close_object();
}

void references_json(const Selected& s, yaml::NodeId references, JsonWriter& json) {
    json.key("footnotes");
    json.open_array();
    for (const std::string& words : programme::references_of(*s.programme, references))
        json.value(std::int64_t{programme::footnote_number(*s.programme, words)});
    json.close_array();
}

void event_json(const Selected& s, const Event* event, JsonWriter& json) {
    if (event == nullptr) {
        json.null();
        return;
    }
    json.open_object();
    json.key("on");
    iso_or_null(event->on, json);
    references_json(s, event->references, json);
    json.close_object();
}

void extensions_json(const Selected& s, const programme::Slice& extended, JsonWriter& json) {
    json.open_array();
    for (const Extension& extension : programme::extensions_of(*s.programme, extended)) {
        json.open_object();
        json.key("to");
        deadline_json(s, extension.due, json);
        json.key("on");
        iso_or_null(extension.on, json);
        json.key("text");
        text_or_null(s, extension.text, json);
        json.key("why");
        text_or_null(s, extension.why, json);
        references_json(s, extension.references, json);
        json.close_object();
    }
    json.close_array();
}

programme::State state_of(const Selected& s, const Stage& stage) {
    return programme::status_of(*s.programme, *s.task, stage, *s.programme->as_of).state;
}

void stage_json(const Selected& s, const Stage& stage, JsonWriter& json) {
    const programme::Programme& programme = *s.programme;
    json.open_object();
    json.member("what", plain_text_at(s, stage.what));
    json.key("lead");
    if (stage.lead == programme::nowhere) {
        json.null();
    } else {
        agency_json(programme.agencies[stage.lead], json);
    }
    json.key("due");
    json.open_object();
    deadline_members(s, plain_text_at(s, programme.deadlines[stage.due].words),
                     programme::due_of(programme, stage), json);
    json.close_object();
    json.member("state", programme::row_of(state_of(s, stage)).id);
    json.key("done");
    event_json(s, programme::event_by(programme, stage.done, programme.as_of), json);
    json.key("extended");
    extensions_json(s, stage.extended, json);
    json.close_object();
}

} // namespace

std::string plain_ref(const Selected& s) {
    return fmt::format("{}:{}", s.programme->called, selection::id_of(s));
}

std::string plain_number(const Selected& s) {
    return programme::number_of(*s.programme, *s.task);
}

std::string plain_section(const Selected& s) {
    if (s.task->section == programme::nowhere) return "";
    return plain_text_at(s, s.programme->sections[s.task->section].words);
}

std::string plain_lead_text(const Selected& s) {
    return plain_text_at(s, s.task->lead_text);
}

std::string plain_coordinating_text(const Selected& s) {
    return plain_text_at(s, s.task->coordinating_text);
}

std::string plain_details(const Selected& s) {
    std::string out;
    for (const auto& [heading, words] : programme::details_of(*s.programme, *s.task)) {
        if (!out.empty()) out += "; ";
        out += fmt::format("{}: {}", heading, text::plain_text(words));
    }
    return out;
}

std::string plain_extended(const Selected& s) {
    const auto extensions = programme::extensions_of(*s.programme, extended_of(s));
    if (extensions.empty()) return "";
    return plain_text_at(s, s.programme->deadlines[extensions.back().due].words);
}

std::string plain_notes(const Selected& s) {
    const auto notes = programme::notes_of(*s.programme, *s.task);
    return notes.empty() ? "" : plain_text_at(s, notes.back().text);
}

std::string plain_dropped(const Selected& s) {
    return day_of(programme::dropped(*s.programme, *s.task));
}

std::string plain_added(const Selected& s) {
    return day_of(programme::added(*s.programme, *s.task));
}

void details_json(const Selected& s, JsonWriter& json) {
    json.open_object();
    for (const auto& [heading, words] : programme::details_of(*s.programme, *s.task))
        json.member(heading, text::plain_text(words));
    json.close_object();
}

void due_json(const Selected& s, JsonWriter& json) {
    json.open_object();
    deadline_members(s, plain_due(s), due_of(s), json);
    json.key("original");
    if (const programme::Index first = first_due_of(s); first == programme::nowhere) {
        json.null();
    } else {
        deadline_json(s, first, json);
    }
    json.key("stages");
    json.open_array();
    for (const Stage& stage : programme::stages_of(*s.programme, *s.task))
        stage_json(s, stage, json);
    json.close_array();
    json.close_object();
}

void extended_json(const Selected& s, JsonWriter& json) {
    extensions_json(s, s.task->extended, json);
}

void notes_json(const Selected& s, JsonWriter& json) {
    json.open_array();
    for (const programme::Note& note : programme::notes_of(*s.programme, *s.task)) {
        json.open_object();
        json.key("on");
        iso_or_null(note.on, json);
        json.member("kind", id_of(note.kind));
        json.member("text", plain_text_at(s, note.text));
        json.close_object();
    }
    json.close_array();
}

void dropped_json(const Selected& s, JsonWriter& json) {
    event_json(s, programme::dropped(*s.programme, *s.task), json);
}

void added_json(const Selected& s, JsonWriter& json) {
    event_json(s, programme::added(*s.programme, *s.task), json);
}

std::string_view id_of(programme::NoteKind kind) {
    constexpr std::array<std::string_view, 4> ids = {"progress", "obstacle", "proposal", "change"};
    return ids.at(static_cast<std::size_t>(kind));
}

} // namespace ktask::document
