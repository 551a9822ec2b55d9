#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/lines.hpp"
#include "selection/filter.hpp"
#include "syntax/json.hpp"

namespace ktask::document {

/// One thing to say about a task, in every format: `--fields` chooses among these.
struct Field {
    std::string_view id;
    text::Message (*heading)();
    Column::Role role;
    int weight;                                                    ///< of its column
    Cell (*cell)(const selection::Selected&, const Reader&);       ///< for people
    std::string (*plain)(const selection::Selected&);              ///< for machines, in no language
    void (*json)(const selection::Selected&, syntax::JsonWriter&); ///< the value of the member `id`
};

/// The fields, in the order in which errors and the manual list them.
std::span<const Field> fields();

/// The field that `id` names, or nullptr.
const Field* find_field(std::string_view id);

using Fields = std::vector<const Field*>;

/// How the programmes of tasks that people read follow each other.
enum class Programmes : std::uint8_t { one, one_by_one, mixed };

// The fields of each kind of output when nobody chooses.
Fields usual_fields(Programmes programmes); ///< of what people read
Fields usual_fields_of_csv();
Fields usual_fields_of_json();

} // namespace ktask::document
