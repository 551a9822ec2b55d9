#include "document/list.hpp"

#include <algorithm>
#include <utility>

#include "document/section.hpp"
#include "document/states.hpp"
#include "document/task.hpp"

namespace ktask::document {

using selection::Selected;
using text::counted;
using text::message;

namespace {

/// A row of the list: a task, or above it the heading of its programme or of a section.
struct ListRow {
    std::size_t task = 0;
    programme::Index section = programme::nowhere; ///< of a heading
    bool is_programme = false;
};

/// True if the tasks come as they are in their documents, one document after the other.
bool is_in_order(std::span<const Selected> tasks) {
    return std::is_sorted(tasks.begin(), tasks.end(), [](const Selected& a, const Selected& b) {
        return a.programme == b.programme ? a.task < b.task : a.programme < b.programme;
    });
}

/// The headings above a task that were not above the one before it, the outermost first.
std::vector<programme::Index> new_headings(const Selected& selected, const Selected* before) {
    std::vector<programme::Index> headings =
        programme::sections_of(*selected.programme, *selected.task);
    if (before == nullptr || before->programme != selected.programme) return headings;
    const auto known = programme::sections_of(*before->programme, *before->task);
    const auto is_new = std::mismatch(headings.begin(), headings.end(), known.begin(), known.end());
    headings.erase(headings.begin(), is_new.first);
    return headings;
}

bool has_field(const Fields& fields, std::string_view id) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const Field* field) { return field->id == id; });
}

/// The tasks with the headings of their sections between them, and of their programmes if there are
/// several and no field says so, unless they are in another order than that of their documents.
std::vector<ListRow> rows_of(std::span<const Selected> tasks, const Fields& fields) {
    std::vector<ListRow> rows;
    const bool has_headings = is_in_order(tasks);
    const bool names_programmes =
        report::has_several_programmes(tasks) && !has_field(fields, "programme");
    for (std::size_t i = 0; has_headings && i < tasks.size(); ++i) {
        const Selected* const before = i == 0 ? nullptr : &tasks[i - 1];
        const bool is_first = before == nullptr || before->programme != tasks[i].programme;
        if (names_programmes && is_first) rows.push_back({i, programme::nowhere, true});
        for (const auto section : new_headings(tasks[i], before))
            rows.push_back({i, section});
        rows.push_back({i});
    }
    for (std::size_t i = 0; !has_headings && i < tasks.size(); ++i)
        rows.push_back({i});
    return rows;
}

/// What rows may take: little in comparison with the programmes that they are about.
std::size_t room_beside(const ProgrammesTold& programmes) {
    std::size_t room = usual_room;
    for (const programme::Programme* programme : programmes)
        room = std::max(room, programme->source->text.size() / 2);
    return room;
}

Grid table_of(std::span<const Selected> tasks, const Fields& fields, const Reader& reader) {
    Grid grid;
    for (const Field* field : fields)
        grid.columns.push_back({line(field->heading(), reader), field->role, field->weight});
    std::vector<ListRow> rows = rows_of(tasks, fields);
    grid.count = rows.size();
    const auto make = [tasks, rows = std::move(rows), fields, reader](std::size_t i) {
        const Selected& selected = tasks[rows[i].task];
        const programme::Programme& programme = *selected.programme;
        if (rows[i].is_programme) {
            const Line name = quoted(name_of(programme, reader), programme, reader);
            return Row{{{name}}, Row::Kind::heading};
        }
        if (rows[i].section != programme::nowhere) {
            const auto& section = programme.sections[rows[i].section];
            return Row{{{row_of(section, programme, reader)}}, Row::Kind::heading};
        }
        Row row;
        for (const Field* field : fields)
            row.cells.push_back(field->cell(selected, reader));
        return row;
    };
    grid.row = remembered(grid.count, make, room_beside(reader.programmes));
    return grid;
}

} // namespace

Fields usual_fields_of_list(std::span<const Selected> tasks) {
    if (!report::has_several_programmes(tasks)) return usual_fields(Programmes::one);
    return usual_fields(is_in_order(tasks) ? Programmes::one_by_one : Programmes::mixed);
}

Document list(const report::Listing& listing, const Fields& fields, words::Speaker& speaker) {
    const Reader reader{listing.today, speaker, programmes_of(listing.tasks)};
    Document document{title_of(message("Tasks"), reader), speaker.language(), {}};
    if (!listing.tasks.empty()) {
        document.blocks.emplace_back(Table{table_of(listing.tasks, fields, reader)});
        if (!has_field(fields, "footnotes")) {
            for (Notes& notes : all_notes(document.blocks, reader, name_of))
                document.blocks.emplace_back(std::move(notes));
        }
    }
    document.blocks.emplace_back(Paragraph{line(closing_line(listing), reader)});
    return document;
}

text::Message closing_line(const report::Listing& listing) {
    if (listing.tasks.empty()) return message("no tasks");
    return message("{0} on {1}: {2}", counted("{} task", "{} tasks", listing.tasks.size()),
                   listing.today, counts_in_words(listing.counts, report::count_due_soon(listing)));
}

} // namespace ktask::document
