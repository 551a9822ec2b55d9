#include "document/agencies.hpp"

#include "document/lines.hpp"
#include "document/states.hpp"
#include "document/task.hpp"

namespace ktask::document {

using report::AgencyWork;
using text::message;
using Role = Column::Role;

namespace {

const programme::Agency& agency_of(const AgencyWork& work) {
    return work.programme->agencies[work.agency];
}

Cell name_cell(const AgencyWork& work, const Reader& reader) {
    const programme::Agency& agency = agency_of(work);
    Cell cell{quoted(agency.name, *work.programme, reader)};
    std::vector<std::string_view> keys;
    for (const programme::AgencyIndex member : agency.members)
        keys.push_back(work.programme->agencies[member].key);
    if (!keys.empty()) cell.remarks = {line(message("Members: {}", text::listed(keys)), reader)};
    if (!agency.emails.empty()) {
        const text::Parts emails = text::listed(agency.emails);
        cell.remarks.push_back(line(message("E-mail: {}", emails), reader));
    }
    return cell;
}

/// "3: 1 quá hạn, 2 trong hạn", "2 quá hạn" if that is all, or a dash for no work.
Cell work_cell(const programme::StateCounts& counts, const Reader& reader) {
    if (counts.all() == 0) return {verbatim("–", Tone::faint)};
    const text::Parts by_state = counts_in_words(counts);
    const text::Message said = by_state.parts.size() == 1
                                   ? message("{}", by_state)
                                   : message("{0}: {1}", counts.all(), by_state);
    return {unbroken(line(said, reader), reader)};
}

} // namespace

Document agencies(std::span<const AgencyWork> work, words::Speaker& speaker) {
    Reader reader{{}, speaker, {}};
    for (const AgencyWork& one : work) {
        if (reader.place_of(*one.programme) == reader.programmes.size()) {
            reader.programmes.push_back(one.programme);
        }
    }
    Document document{title_of(message("Agencies"), reader), speaker.language(), {}};
    if (work.empty()) {
        document.blocks.emplace_back(Paragraph{line(message("no agencies"), reader)});
        return document;
    }
    const bool names_programme = reader.programmes.size() > 1;
    Grid grid;
    const auto add_column = [&](const text::Message& heading, Role role, int weight) {
        grid.columns.push_back({line(heading, reader), role, weight});
    };
    if (names_programme) add_column(message("Programme"), Role::minor, 1);
    add_column(message("Key"), Role::minor, 1);
    add_column(message("Agency"), Role::title, 4);
    add_column(message("Lead"), Role::major, 3);
    add_column(message("Coordinating"), Role::major, 3);
    grid.count = work.size();
    grid.row = [work, names_programme, reader](std::size_t i) {
        const AgencyWork& one = work[i];
        Row row;
        if (names_programme) row.cells.push_back({verbatim(one.programme->name)});
        row.cells.push_back({verbatim(agency_of(one).key)});
        row.cells.push_back(name_cell(one, reader));
        row.cells.push_back(work_cell(one.lead, reader));
        row.cells.push_back(work_cell(one.coordinating, reader));
        return row;
    };
    document.blocks.emplace_back(Table{grid});
    return document;
}

} // namespace ktask::document
