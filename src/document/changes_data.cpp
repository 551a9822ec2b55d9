#include "document/changes.hpp"
#include "document/course_values.hpp"
#include "document/field_values.hpp"
#include "programme/id.hpp"
#include "programme/task.hpp"
#include "report/happening.hpp"

namespace ktask::document {

using programme::Programme;
using syntax::JsonWriter;

namespace {

void write_strings(std::string_view key, const std::vector<std::string>& words, JsonWriter& json) {
    json.key(key);
    json.open_array();
    for (const std::string& each : words)
        json.value(each);
    json.close_array();
}

/// A number if it is one, as in `list`.
void write_id(std::string_view key, const Programme& programme, programme::Index task,
              JsonWriter& json) {
    json.key(key);
    if (task == programme::nowhere) return json.null();
    const std::string id = programme::id_of(programme, programme.tasks[task]);
    if (const auto number = programme::number_of_id(id)) return json.value(*number);
    json.value(id);
}

std::string plain_at(const Programme& programme, yaml::NodeId place) {
    return text::plain_text(programme::text_of(programme, place));
}

void write_due(const Programme& programme, programme::Index due, JsonWriter& json) {
    const programme::Deadline& deadline = programme.deadlines[due];
    json.open_object();
    json.member("text", plain_at(programme, deadline.words));
    json.member("kind", deadline::to_string(deadline.interval.kind));
    json.key("first");
    iso_or_null(deadline.interval.first, json);
    json.key("last");
    iso_or_null(deadline.interval.last, json);
    json.close_object();
}

void write_side(const Programme& programme, const programme::Event& event, JsonWriter& json) {
    json.open_object();
    json.key("on");
    iso_or_null(event.on, json);
    write_strings("refs", programme::references_of(programme, event.references), json);
    json.close_object();
}

void write_side(const Programme& programme, const programme::Note& note, JsonWriter& json) {
    json.open_object();
    json.key("on");
    iso_or_null(note.on, json);
    json.member("kind", id_of(note.kind));
    json.member("text", plain_at(programme, note.text));
    json.close_object();
}

void write_side(const Programme& programme, const programme::Extension& extension,
                JsonWriter& json) {
    json.open_object();
    json.key("to");
    write_due(programme, extension.due, json);
    json.key("on");
    iso_or_null(extension.on, json);
    for (const auto& [key, place] : {std::pair("why", extension.why), {"text", extension.text}}) {
        json.key(key);
        if (place == yaml::no_node)
            json.null();
        else
            json.value(plain_at(programme, place));
    }
    write_strings("refs", programme::references_of(programme, extension.references), json);
    json.close_object();
}

void write_side(const Programme& /*programme*/, const std::string& words, JsonWriter& json) {
    json.value(words);
}

void write_side(const Programme& programme, programme::Index due, JsonWriter& json) {
    write_due(programme, due, json);
}

void write_agencies(std::string_view key, const Programme& programme,
                    const std::vector<programme::AgencyIndex>& agencies, JsonWriter& json) {
    json.key(key);
    json.open_array();
    for (const programme::AgencyIndex agency : agencies)
        agency_json(programme.agencies[agency], json);
    json.close_array();
}

struct ChangeAsJson {
    const report::Changes& all;
    JsonWriter& json;

    template<typename T>
    void operator()(const report::Sides<T>& sides) const {
        write("before", *all.before, sides.before);
        write("after", *all.after, sides.after);
    }
    void operator()(const report::AgenciesChanged& agencies) const {
        write_agencies("before", *all.before, agencies.were, json);
        write_agencies("after", *all.after, agencies.now, json);
    }
    void operator()(const report::Moved& moved) const { (*this)(moved.due); }
    void operator()(const report::Extended& extended) const {
        const bool is_there = extended.extension.after.has_value();
        json.key("from");
        write_due(is_there ? *all.after : *all.before,
                  is_there ? *extended.from.after : *extended.from.before, json);
        (*this)(extended.extension);
    }
    void operator()(const report::Reordered& place) const {
        write_id("behind", *all.after, place.behind, json);
    }

private:
    template<typename T>
    void write(std::string_view key, const Programme& programme,
               const std::optional<T>& side) const {
        json.key(key);
        if (side)
            write_side(programme, *side, json);
        else
            json.null();
    }
};

void write_changes(std::string_view key, const std::vector<report::Change>& changes,
                   const report::Changes& all, JsonWriter& json) {
    json.key(key);
    json.open_array();
    for (const report::Change& change : changes) {
        json.open_object();
        json.member("what", report::name_of(change.part));
        json.key("stage");
        json.value_or_null(change.stage.empty() ? std::nullopt : std::optional(change.stage));
        json.key("heading");
        json.value_or_null(change.heading.empty() ? std::nullopt : std::optional(change.heading));
        std::visit(ChangeAsJson{all, json}, change.what);
        json.close_object();
    }
    json.close_array();
}

void write_agency(const report::AgencyChanges& changes, const report::Changes& all,
                  JsonWriter& json) {
    const auto& [before, after] = changes.agency;
    const programme::Agency& agency =
        after ? all.after->agencies[*after] : all.before->agencies[*before];
    json.open_object();
    json.member("key", agency.key);
    json.member("name", agency.name);
    json.member("change", std::string_view(!before ? "new" : after ? "changed" : "gone"));
    write_changes("changes", changes.changes, all, json);
    json.close_object();
}

void write_task(const report::TaskChanges& changes, const report::Changes& all, JsonWriter& json) {
    const auto& [before, after] = changes.task;
    const Programme& programme = after == programme::nowhere ? *all.before : *all.after;
    const programme::Task& task = programme.tasks[after == programme::nowhere ? before : after];
    json.open_object();
    write_id("id", *all.after, after, json);
    write_id("id_before", *all.before, before, json);
    json.member("title", text::plain_text(programme::title_of(programme, task)));
    json.key("happened");
    json.open_array();
    for (const report::Happening happening : report::happenings_of(changes))
        json.value(report::name_of(happening));
    json.close_array();
    write_changes("changes", changes.changes, all, json);
    json.close_object();
}

void write_programme(const report::Changes& changes, JsonWriter& json) {
    json.open_object();
    json.member("before", changes.before->name);
    json.member("after", changes.after->name);
    write_changes("head", changes.head, changes, json);
    json.key("agencies");
    json.open_array();
    for (const report::AgencyChanges& agency : changes.agencies)
        write_agency(agency, changes, json);
    json.close_array();
    json.key("tasks");
    json.open_array();
    for (const report::TaskChanges& task : changes.tasks)
        write_task(task, changes, json);
    json.close_array();
    json.close_object();
}

} // namespace

void changes_json(std::span<const report::Changes> changes, JsonWriter& json) {
    json.open_array();
    for (const report::Changes& each : changes)
        write_programme(each, json);
    json.close_array();
}

void changes_json(std::span<const report::Changes> changes, text::Sink& sink) {
    JsonWriter json(sink);
    changes_json(changes, json);
}

} // namespace ktask::document
