#include "document/list.hpp"

#include <algorithm>

#include "document/states.hpp"
#include "document/task.hpp"

namespace ktask::document {

using selection::Selected;
using text::counted;
using text::message;

namespace {

Grid table_of(std::span<const Selected> tasks, const Fields& fields, const Reader& reader) {
    Grid grid;
    for (const Field* field : fields)
        grid.columns.push_back({line(field->heading(), reader), field->role, field->weight});
    grid.count = tasks.size();
    grid.row = [tasks, fields, reader](std::size_t i) {
        Row row;
        for (const Field* field : fields)
            row.cells.push_back(field->cell(tasks[i], reader));
        return row;
    };
    return grid;
}

/// The programmes of the tasks, in the order in which they come.
std::vector<const programme::Programme*> programmes_of(std::span<const Selected> tasks) {
    std::vector<const programme::Programme*> programmes;
    for (const Selected& selected : tasks) {
        const bool is_known =
            std::find(programmes.begin(), programmes.end(), selected.programme) != programmes.end();
        if (!is_known) programmes.push_back(selected.programme);
    }
    return programmes;
}

std::string_view file_of(const programme::Programme& programme, const Reader& /*reader*/) {
    return programme.name;
}

} // namespace

Document list(const report::Listing& listing, const Fields& fields, words::Speaker& speaker) {
    const Reader reader{listing.today, speaker, programmes_of(listing.tasks)};
    Document document{title_of(message("Tasks"), reader), speaker.language(), {}};
    if (!listing.tasks.empty()) {
        document.blocks.emplace_back(Table{table_of(listing.tasks, fields, reader)});
        const bool has_notes_in_full =
            std::any_of(fields.begin(), fields.end(),
                        [](const Field* field) { return field->id == "footnotes"; });
        if (!has_notes_in_full) {
            for (Notes& notes : all_notes(document.blocks, reader, file_of))
                document.blocks.emplace_back(std::move(notes));
        }
    }
    document.blocks.emplace_back(Paragraph{line(closing_line(listing), reader)});
    return document;
}

text::Message closing_line(const report::Listing& listing) {
    if (listing.tasks.empty()) return message("no tasks");
    const auto due_soon =
        std::count_if(listing.tasks.begin(), listing.tasks.end(),
                      [](const Selected& selected) { return selected.status.is_due_soon; });
    return message("{0} on {1}: {2}", counted("{} task", "{} tasks", listing.tasks.size()),
                   listing.today,
                   counts_in_words(listing.counts, static_cast<std::size_t>(due_soon)));
}

} // namespace ktask::document
