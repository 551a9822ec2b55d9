#include "document/list.hpp"

namespace ktask::document {

using selection::Selected;
using syntax::JsonWriter;
using syntax::Record;

void task_json(const Selected& selected, const Fields& fields, JsonWriter& json) {
    json.open_object();
    for (const Field* field : fields) {
        json.plain_key(field->id);
        field->json(selected, json);
    }
    json.close_object();
}

void list_json(std::span<const Selected> tasks, const Fields& fields, text::Sink& sink) {
    JsonWriter json(sink);
    json.open_array();
    for (const Selected& selected : tasks)
        task_json(selected, fields, json);
    json.close_array();
}

void add_values(Record& record, const Selected& selected, const Fields& fields) {
    for (const Field* field : fields)
        record.push_back(field->plain(selected));
}

void add_ids(Record& record, const Fields& fields) {
    for (const Field* field : fields)
        record.emplace_back(field->id);
}

void list_separated(std::span<const Selected> tasks, const Fields& fields,
                    const syntax::SeparatedStyle& style, text::Sink& sink) {
    syntax::SeparatedWriter writer(style, sink);
    Record headings;
    add_ids(headings, fields);
    writer.write(headings);
    for (const Selected& selected : tasks) {
        Record record;
        add_values(record, selected, fields);
        writer.write(record);
    }
}

} // namespace ktask::document
