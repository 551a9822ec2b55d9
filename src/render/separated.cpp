#include "render/separated.hpp"

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace ktask::render {

namespace {

/// A spreadsheet runs text that begins with one of these as a formula (OWASP, "CSV injection").
bool looks_like_formula(std::string_view value) {
    return !value.empty() && std::string_view("=+-@\t\r\0", 7).find(value[0]) != value.npos;
}

std::string quoted(std::string_view value) {
    std::string out = "\"";
    for (const char c : value) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string without_breaks(std::string value) {
    for (char& c : value) {
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    }
    return value;
}

std::string written(const std::string& value, const SeparatedStyle& style) {
    const std::string safe = !style.is_raw && looks_like_formula(value) ? "'" + value : value;
    if (style.separator == '\t') return without_breaks(safe);
    return safe.find_first_of(",\"\r\n") == std::string::npos ? safe : quoted(safe);
}

void add_counts(Record& record, const programme::StateCounts& counts) {
    for (const programme::StateRow& row : programme::states)
        record.push_back(std::to_string(counts[row.state]));
    record.push_back(std::to_string(counts.all()));
}

} // namespace

std::string separated(std::span<const Record> records, const SeparatedStyle& style) {
    std::string out(style.has_byte_order_mark ? text::byte_order_mark : "");
    for (const Record& record : records) {
        for (std::size_t i = 0; i < record.size(); ++i) {
            if (i > 0) out += style.separator;
            out += written(record[i], style);
        }
        out += style.separator == '\t' ? "\n" : "\r\n";
    }
    return out;
}

std::string tasks_as_separated(std::span<const selection::Selected> tasks, const FieldList& fields,
                               const SeparatedStyle& style) {
    std::vector<Record> records(1);
    for (const TaskField* field : fields)
        records.front().emplace_back(field->id);
    for (const selection::Selected& selected : tasks) {
        Record record;
        for (const TaskField* field : fields)
            record.push_back(field->plain(selected));
        records.push_back(std::move(record));
    }
    return separated(records, style);
}

std::string agencies_as_separated(std::span<const report::AgencyWork> work,
                                  const SeparatedStyle& style) {
    std::vector<Record> records = {{"programme", "key", "name", "short", "email", "members"}};
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
        Record record = {one.programme->name, agency.key,
                         agency.name,         agency.short_name,
                         agency.email,        fmt::format("{}", fmt::join(members, " "))};
        add_counts(record, one.lead);
        add_counts(record, one.coordinating);
        records.push_back(std::move(record));
    }
    return separated(records, style);
}

} // namespace ktask::render
