#include "render/separated.hpp"

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace ktask::render {

namespace {

void add_counts(syntax::Record& record, const programme::StateCounts& counts) {
    for (const programme::StateRow& row : programme::states)
        record.push_back(std::to_string(counts[row.state]));
    record.push_back(std::to_string(counts.all()));
}

} // namespace

std::string tasks_as_separated(std::span<const selection::Selected> tasks, const FieldList& fields,
                               const syntax::SeparatedStyle& style) {
    std::vector<syntax::Record> records(1);
    for (const TaskField* field : fields)
        records.front().emplace_back(field->id);
    for (const selection::Selected& selected : tasks) {
        syntax::Record record;
        for (const TaskField* field : fields)
            record.push_back(field->plain(selected));
        records.push_back(std::move(record));
    }
    return syntax::separated(records, style);
}

std::string agencies_as_separated(std::span<const report::AgencyWork> work,
                                  const syntax::SeparatedStyle& style) {
    std::vector<syntax::Record> records = {
        {"programme", "key", "name", "short", "email", "members"}};
    for (const std::string_view part : {"lead", "coordinating"}) {
        for (const programme::StateRow& row : programme::states) {
            records.front().push_back(fmt::format("{}-{}", part, row.id));
        }
        records.front().push_back(fmt::format("{}-all", part));
    }
    for (const report::AgencyWork& one : work) {
        const programme::Agency& agency = one.programme->agencies[one.agency];
        std::vector<std::string_view> members;
        for (const programme::AgencyIndex member : agency.members) {
            members.push_back(one.programme->agencies[member].key);
        }
        syntax::Record record = {one.programme->name, agency.key,
                                 agency.name,         agency.short_name,
                                 agency.email,        fmt::format("{}", fmt::join(members, " "))};
        add_counts(record, one.lead);
        add_counts(record, one.coordinating);
        records.push_back(std::move(record));
    }
    return syntax::separated(records, style);
}

} // namespace ktask::render
