#include "render/report.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace ktask::render {

namespace {

void add_section(std::vector<syntax::Record>& records, std::string_view section,
                 const std::vector<selection::Selected>& tasks, const FieldList& fields) {
    for (const selection::Selected& selected : tasks) {
        syntax::Record record = {std::string(section)};
        for (const TaskField* field : fields)
            record.push_back(field->plain(selected));
        records.push_back(std::move(record));
    }
}

} // namespace

std::string report_as_csv(const report::Report& report, const FieldList& fields,
                          const syntax::SeparatedStyle& style) {
    std::vector<syntax::Record> records = {{"section"}};
    for (const TaskField* field : fields)
        records.front().emplace_back(field->id);
    add_section(records, "overdue", report.overdue, fields);
    add_section(records, "due-soon", report.due_soon, fields);
    add_section(records, "next", report.next, fields);
    add_section(records, "completed", report.completed, fields);
    add_section(records, "ongoing", report.ongoing, fields);
    return syntax::separated(records, style);
}

} // namespace ktask::render
