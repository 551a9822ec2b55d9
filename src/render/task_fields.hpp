#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/task_cells.hpp"
#include "selection/filter.hpp"
#include "syntax/json.hpp"

namespace ktask::render {

/// One thing to say about a task, in every format: `--fields` chooses among these.
struct TaskField {
    std::string_view id;
    std::string_view Words::*heading;
    int weight; ///< of its column in a terminal
    bool is_number;
    std::string_view footnote_place; ///< whose footnote marks its cell shows, or ""
    Cell (*cell)(const selection::Selected&, const Reader&); ///< for people, in their language
    std::string (*plain)(const selection::Selected&); ///< for machines, the same in every language
    void (*json)(const selection::Selected&,
                 syntax::JsonWriter&); ///< the value of the member called `id`
};

/// The fields, in the order in which errors and the manual list them.
std::span<const TaskField> task_fields();

/// The field that `id` names, or nullptr.
const TaskField* find_task_field(std::string_view id);

using FieldList = std::vector<const TaskField*>;

/// The fields of each kind of output when nobody chooses.
FieldList default_text_fields(bool several_programmes);
FieldList default_csv_fields();
FieldList default_json_fields();

} // namespace ktask::render
