#include "document/entries.hpp"

#include <string>
#include <utility>

#include "document/course_cells.hpp"
#include "document/states.hpp"
#include "document/task.hpp"

namespace ktask::document {

using programme::State;
using selection::Selected;
using text::counted;
using text::message;
using text::named;
using Role = Column::Role;

namespace {

Cell entry_programme(const Selected& s, const Reader& reader) {
    return {quoted(name_of(*s.programme, reader), *s.programme, reader)};
}

Cell entry_id(const Selected& s, const Reader& reader) {
    return {number_of(s, reader)};
}

/// For who does not use ktask: as the document numbers it, beside the name of its programme.
Cell entry_plain_id(const Selected& s, const Reader& /*reader*/) {
    return {verbatim(id_of(s))};
}

Cell entry_title(const Selected& s, const Reader& reader) {
    return {quoted(title_of(s), *s.programme, reader)};
}

Cell entry_lead(const Selected& s, const Reader& reader) {
    return {leads(s, Names::full, reader)};
}

Cell entry_coordinating(const Selected& s, const Reader& reader) {
    return {coordinating(s, reader)};
}

Cell entry_due(const Selected& s, const Reader& reader) {
    const deadline::Interval& interval = due_of(s);
    Cell cell{due(s, reader)};
    if (const Line moved = extension(s, reader); !moved.text.empty()) cell.remarks = {moved};
    if (interval.kind == deadline::DeadlineKind::recurring) {
        cell.remarks.push_back(line(recurrence(interval, reader), reader));
    } else if (deadline::falls_due(interval)) {
        cell.remarks.push_back(last_day_and_why_off(*interval.last, reader));
    }
    return cell;
}

Cell entry_delay(const Selected& s, const Reader& reader) {
    if (!s.status.days_late) return {};
    const text::Message days = counted("{} day", "{} days", *s.status.days_late);
    return {line(with_stage(s, days), reader, tone_of(s.status))};
}

Cell entry_days_left(const Selected& s, const Reader& reader) {
    const std::size_t left = days_left(s, reader.today);
    const text::Message days =
        left == 0 ? message("due today") : counted("{} day", "{} days", left);
    return {line(with_stage(s, days), reader, tone_of(s.status))};
}

text::Message completion_in_words(const Selected& s) {
    const std::optional<Date>& on = completion_of(s)->on;
    if (!on) return message("no date given");
    if (s.status.state == State::done_late) {
        return message("{0}, late by {1}", *on, counted("{} day", "{} days", *s.status.days_late));
    }
    if (s.status.state == State::done_on_time) return message("{}, on time", *on);
    return message("on {}", *on);
}

Cell entry_completion(const Selected& s, const Reader& reader) {
    if (completion_of(s) == nullptr) return {};
    return {line(completion_in_words(s), reader, tone_of(s.status))};
}

/// The documents that prove a completion, in full, so that no notes are needed.
Cell entry_evidence(const Selected& s, const Reader& reader) {
    const programme::Event* const completion = completion_of(s);
    if (completion == nullptr) return {};
    Line evidence;
    for (const std::string& reference :
         programme::references_of(*s.programme, completion->references)) {
        append_listed(evidence, quoted(reference, *s.programme, reader));
    }
    return {evidence.text.empty() ? line(named("none", "evidence"), reader) : evidence};
}

Cell entry_note(const Selected& s, const Reader& reader) {
    const auto notes = programme::notes_of(*s.programme, *s.task);
    if (notes.empty()) return {};
    return {note_in_words(notes.back(), s, reader)};
}

} // namespace

const EntryColumn of_programme = {[] { return message("Programme"); }, Role::minor, 2,
                                  entry_programme};
const EntryColumn of_id = {[] { return message("Id"); }, Role::number, 1, entry_id};
const EntryColumn of_plain_id = {[] { return message("Id"); }, Role::number, 1, entry_plain_id};
const EntryColumn of_title = {[] { return message("Task"); }, Role::title, 6, entry_title};
const EntryColumn of_lead = {[] { return message("Lead"); }, Role::minor, 3, entry_lead};
const EntryColumn of_coordinating = {[] { return message("Coordinating"); }, Role::minor, 3,
                                     entry_coordinating};
const EntryColumn of_due = {[] { return message("Due"); }, Role::major, 3, entry_due};
const EntryColumn of_delay = {[] { return message("Late by"); }, Role::major, 2, entry_delay};
const EntryColumn of_days_left = {[] { return message("Time left"); }, Role::major, 2,
                                  entry_days_left};
const EntryColumn of_completion = {[] { return named("Done", "completion"); }, Role::major, 2,
                                   entry_completion};
const EntryColumn of_evidence = {[] { return message("Evidence"); }, Role::minor, 4,
                                 entry_evidence};

const EntryColumn of_note = {[] { return message("How it goes"); }, Role::major, 4, entry_note};

Entries entries(std::span<const Selected> tasks, const EntryColumns& columns,
                const Reader& reader) {
    Grid grid;
    for (const EntryColumn* column : columns)
        grid.columns.push_back({line(column->heading(), reader), column->role, column->weight});
    grid.count = tasks.size();
    grid.row = remembered(grid.count, [tasks, columns, reader](std::size_t i) {
        Row row;
        for (const EntryColumn* column : columns)
            row.cells.push_back(column->cell(tasks[i], reader));
        return row;
    });
    return {std::move(grid)};
}

text::Message overdue_heading(std::size_t count) {
    return with_count(named("Overdue", "section"), count);
}

text::Message due_soon_heading(std::size_t count, int soon_days) {
    if (soon_days == 0) return with_count(named("Due today", "section"), count);
    return with_count(message("{0}, within {1}", named("Due soon", "section"),
                              counted("{} day", "{} days", soon_days)),
                      count);
}

text::Message with_count(const text::Message& heading, std::size_t count) {
    return count == 0 ? heading : message("{0} ({1})", heading, count);
}

} // namespace ktask::document
