#include "document/agencies.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "document/lines.hpp"
#include "document/states.hpp"
#include "document/task.hpp"

namespace ktask::document {

using report::AgencyTotal;
using report::AgencyWork;
using text::message;
using Role = Column::Role;

namespace {

/// A row: an agency over all programmes, or its work in one of them.
struct WorkRow {
    const AgencyTotal* total = nullptr;
    const AgencyWork* part = nullptr; ///< nothing for all
};

/// One for each agency; with `has_parts` also one for each programme in which it has work.
std::vector<WorkRow> work_rows_of(std::span<const AgencyTotal> totals, bool has_parts) {
    std::vector<WorkRow> rows;
    for (const AgencyTotal& total : totals) {
        rows.push_back({&total, nullptr});
        if (!has_parts) continue;
        for (const AgencyWork* const part : total.parts) {
            if (part->lead.all() + part->coordinating.all() > 0) rows.push_back({&total, part});
        }
    }
    return rows;
}

/// What the registries say about an agency, each thing once.
text::Parts said_of(const AgencyTotal& total,
                    std::vector<std::string> (*says)(const report::AgencyPlace& place)) {
    std::vector<std::string> said;
    for (const AgencyWork* const part : total.parts) {
        for (std::string& one : says(part->place)) {
            if (std::find(said.begin(), said.end(), one) == said.end())
                said.push_back(std::move(one));
        }
    }
    return text::listed(said);
}

std::vector<std::string> members_at(const report::AgencyPlace& place) {
    std::vector<std::string> keys;
    for (const programme::AgencyIndex member : agency_at(place).members)
        keys.push_back(place.programme->agencies[member].key);
    return keys;
}

std::vector<std::string> emails_at(const report::AgencyPlace& place) {
    return agency_at(place).emails;
}

Cell name_cell(const AgencyTotal& total, const Reader& reader) {
    const report::AgencyPlace& place = total.parts.front()->place;
    Cell cell{quoted(agency_at(place).name, *place.programme, reader)};
    const text::Parts members = said_of(total, members_at);
    if (!members.parts.empty()) cell.remarks = {line(message("Members: {}", members), reader)};
    const text::Parts emails = said_of(total, emails_at);
    if (!emails.parts.empty()) cell.remarks.push_back(line(message("E-mail: {}", emails), reader));
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

Row work_row(const WorkRow& work, bool has_parts, const Reader& reader) {
    if (work.part != nullptr) {
        return {{Cell{}, part_cell(*work.part->place.programme, reader),
                 work_cell(work.part->lead, reader), work_cell(work.part->coordinating, reader)}};
    }
    const AgencyTotal& total = *work.total;
    return {{Cell{verbatim(agency_at(total.parts.front()->place).key)}, name_cell(total, reader),
             work_cell(total.lead, reader), work_cell(total.coordinating, reader)},
            has_parts ? Row::Kind::sum : Row::Kind::plain};
}

/// The programmes, in their order.
std::vector<const programme::Programme*> programmes_at_work(std::span<const AgencyWork> work) {
    std::vector<const programme::Programme*> programmes;
    for (const AgencyWork& one : work) {
        if (programmes.empty() || programmes.back() != one.place.programme)
            programmes.push_back(one.place.programme);
    }
    return programmes;
}

Table table_of(std::span<const AgencyWork> work, const Reader& reader) {
    const bool has_parts = reader.programmes.size() > 1;
    const auto totals =
        std::make_shared<const std::vector<AgencyTotal>>(report::over_all_programmes(work));
    std::vector<WorkRow> rows = work_rows_of(*totals, has_parts);
    Grid grid;
    const auto add_column = [&](const text::Message& heading, Role role, int weight) {
        grid.columns.push_back({line(heading, reader), role, weight});
    };
    add_column(message("Key"), Role::minor, 1);
    add_column(message("Agency"), Role::title, 4);
    add_column(message("Lead"), Role::major, 3);
    add_column(message("Coordinating"), Role::major, 3);
    grid.count = rows.size();
    grid.row =
        remembered(grid.count, [totals, rows = std::move(rows), has_parts, reader](std::size_t i) {
            return work_row(rows[i], has_parts, reader);
        });
    return {std::move(grid)};
}

} // namespace

Document agencies(std::span<const AgencyWork> work, words::Speaker& speaker) {
    const Reader reader{{}, speaker, programmes_at_work(work)};
    Document document{title_of(message("Agencies"), reader), speaker.language(), {}};
    if (work.empty()) {
        document.blocks.emplace_back(Paragraph{line(message("no agencies"), reader)});
    } else {
        document.blocks.emplace_back(table_of(work, reader));
    }
    return document;
}

} // namespace ktask::document
