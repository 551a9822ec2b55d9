#include "document/list.hpp"

#include <utility>

namespace ktask::document {

using selection::Selected;
using syntax::JsonWriter;
using syntax::Record;

void task_json(const Selected& selected, const Fields& fields, JsonWriter& json) {
    json.open_object();
    for (const Field* field : fields) {
        json.key(field->id);
        field->json(selected, json);
    }
    json.close_object();
}

std::string list_json(std::span<const Selected> tasks, const Fields& fields) {
    JsonWriter json;
    json.open_array();
    for (const Selected& selected : tasks)
        task_json(selected, fields, json);
    json.close_array();
    return std::move(json).finished();
}

void add_values(Record& record, const Selected& selected, const Fields& fields) {
    for (const Field* field : fields)
        record.push_back(field->plain(selected));
}

void add_ids(Record& record, const Fields& fields) {
    for (const Field* field : fields)
        record.emplace_back(field->id);
}

std::string list_separated(std::span<const Selected> tasks, const Fields& fields,
                           const syntax::SeparatedStyle& style) {
    std::vector<Record> records(1);
    add_ids(records.front(), fields);
    for (const Selected& selected : tasks)
        add_values(records.emplace_back(), selected, fields);
    return syntax::separated(records, style);
}

} // namespace ktask::document
