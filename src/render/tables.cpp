#include "render/tables.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/said.hpp"
#include "text/utf8.hpp"

namespace ktask::render {

namespace {

/// "3: 1 quá hạn, 2 trong hạn", "2 quá hạn" if that is all, or a dash for no work.
Cell work_cell(const programme::StateCounts& counts, const Words& words) {
    if (counts.all() == 0) return {{"–"}, Colour::dim};
    const std::string by_state = unbroken(counts_in_words(counts, words), words);
    const auto kinds = std::count_if(counts.by_state.begin(), counts.by_state.end(),
                                     [](std::size_t count) { return count > 0; });
    if (kinds == 1) return {{by_state}, Colour::none};
    return {{fmt::format("{}: {}", counts.all(), by_state)}, Colour::none};
}

Cell name_cell(const report::AgencyWork& work, const Words& words) {
    const programme::Agency& agency = work.programme->agencies[work.agency];
    Cell cell{{text::visible(agency.name)}, Colour::none};
    if (!agency.members.empty()) {
        std::vector<std::string_view> keys;
        for (const programme::AgencyIndex member : agency.members) {
            keys.push_back(work.programme->agencies[member].key);
        }
        cell.paragraphs.push_back(fmt::format("{}: {}", words.members, fmt::join(keys, ", ")));
    }
    return cell;
}

} // namespace

Table task_table(std::span<const selection::Selected> tasks, const FieldList& fields,
                 const Reader& reader) {
    Table table;
    for (const TaskField* field : fields) {
        table.columns.push_back(
            {std::string(reader.words.*field->heading), field->weight, field->is_number});
    }
    for (const selection::Selected& selected : tasks) {
        std::vector<Cell> row;
        for (const TaskField* field : fields)
            row.push_back(field->cell(selected, reader));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table agency_table(std::span<const report::AgencyWork> work, const Words& words) {
    const bool name_programme =
        std::any_of(work.begin(), work.end(), [&](const report::AgencyWork& one) {
            return one.programme != work.front().programme;
        });
    Table table;
    if (name_programme) table.columns.push_back({std::string(words.programme), 1});
    table.columns.push_back({std::string(words.key), 1});
    table.columns.push_back({std::string(words.name), 4});
    table.columns.push_back({std::string(words.lead), 3});
    table.columns.push_back({std::string(words.coordinating), 3});
    for (const report::AgencyWork& one : work) {
        std::vector<Cell> row;
        if (name_programme) row.push_back({{text::visible(one.programme->name)}, Colour::none});
        row.push_back({{text::visible(one.programme->agencies[one.agency].key)}, Colour::none});
        row.push_back(name_cell(one, words));
        row.push_back(work_cell(one.lead, words));
        row.push_back(work_cell(one.coordinating, words));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string closing_line(const report::Listing& listing, const Words& words) {
    if (listing.tasks.empty()) return std::string(words.no_tasks);
    const auto due_soon = std::count_if(
        listing.tasks.begin(), listing.tasks.end(),
        [](const selection::Selected& selected) { return selected.status.is_due_soon; });
    return said(words.closing, counted(words.tasks, listing.tasks.size()),
                words.date(listing.today),
                counts_in_words(listing.counts, static_cast<std::size_t>(due_soon), words));
}

} // namespace ktask::render
