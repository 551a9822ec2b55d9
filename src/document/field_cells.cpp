#include "document/field_cells.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "document/course_cells.hpp"
#include "document/section.hpp"
#include "document/states.hpp"
#include "document/task.hpp"

namespace ktask::document {

using deadline::DeadlineKind;
using selection::Selected;
using text::message;
using text::named;

namespace {

Line number_line(std::int64_t number) {
    return verbatim(std::to_string(number));
}

Line day_line(const std::optional<Date>& day, const Reader& reader) {
    return day ? line(message("{}", *day), reader) : Line{};
}

text::Message name_in_words(DeadlineKind kind) {
    switch (kind) {
    case DeadlineKind::month:
        return named("month", "deadline");
    case DeadlineKind::quarter:
        return named("quarter", "deadline");
    case DeadlineKind::half:
        return named("half", "deadline");
    case DeadlineKind::year:
        return named("year", "deadline");
    case DeadlineKind::day:
        return named("day", "deadline");
    case DeadlineKind::before:
        return named("before", "deadline");
    case DeadlineKind::by:
        return named("by", "deadline");
    case DeadlineKind::range:
        return named("range", "deadline");
    case DeadlineKind::week:
        return named("week", "deadline");
    case DeadlineKind::ongoing:
        return named("ongoing", "deadline");
    case DeadlineKind::counted:
        return named("counted", "deadline");
    case DeadlineKind::recurring:
        return named("recurring", "deadline");
    case DeadlineKind::none:
        return named("none", "deadline");
    }
    return {};
}

} // namespace

Cell programme_cell(const Selected& s, const Reader& reader) {
    if (reader.programmes.size() < 2) return {verbatim(s.programme->name)};
    return {quoted(name_of(*s.programme, reader), *s.programme, reader)};
}

Cell id_cell(const Selected& s, const Reader& /*reader*/) {
    return {verbatim(id_of(s))};
}

Cell title_cell(const Selected& s, const Reader& reader) {
    return {quoted(title_of(s), *s.programme, reader)};
}

Cell lead_cell(const Selected& s, const Reader& reader) {
    return {leads(s, Names::brief, reader)};
}

Cell lead_name_cell(const Selected& s, const Reader& reader) {
    Line names = leads(s, Names::full, reader);
    names.marks.erase(
        std::remove_if(names.marks.begin(), names.marks.end(),
                       [](const Mark& mark) { return mark.kind == Mark::Kind::note; }),
        names.marks.end());
    return {names};
}

Cell role_cell(const Selected& s, const Reader& reader) {
    Line role = role_of_lead(s, reader);
    role.marks.clear(); // the lead has them
    return {role};
}

Cell coordinating_cell(const Selected& s, const Reader& reader) {
    return {sentence_or_names(yaml::no_node, coordinating_of(s), *s.programme, reader)};
}

Cell due_cell(const Selected& s, const Reader& reader) {
    const deadline::Interval& interval = due_of(s);
    Cell cell{due(s, reader)};
    if (const Line moved = extension(s, reader); !moved.text.empty()) cell.remarks = {moved};
    if (deadline::falls_due(interval)) {
        cell.remarks.push_back(unbroken(last_day(*interval.last, reader), reader));
    } else if (const Line next = next_day(interval, reader); !next.text.empty()) {
        cell.remarks.push_back(unbroken(next, reader));
    }
    return cell;
}

Cell kind_cell(const Selected& s, const Reader& reader) {
    return {line(name_in_words(due_of(s).kind), reader)};
}

Cell first_cell(const Selected& s, const Reader& reader) {
    return {day_line(due_of(s).first, reader)};
}

Cell last_cell(const Selected& s, const Reader& reader) {
    return {day_line(due_of(s).last, reader)};
}

/// A state, and under it the day from which it is so.
Cell with_day(Line state, const std::optional<Date>& day, const Reader& reader) {
    const Tone tone = state.tone;
    Cell cell{std::move(state)};
    if (day) cell.remarks = {line(message("on {}", *day), reader, tone)};
    return cell;
}

Cell state_cell(const Selected& s, const Reader& reader) {
    const Tone tone = tone_of(s.status);
    Line state = unbroken(line(status_in_words(s, reader.today), reader, tone), reader);
    if (const auto* const event = programme::dropped(*s.programme, *s.task)) {
        add_references(state, event->references, s, reader);
        return with_day(std::move(state), event->on, reader);
    }
    if (programme::is_done(s.status.state))
        add_notes(state, notes_at(s, "done"), reader.place_of(*s.programme));
    return with_day(std::move(state), done_on(s), reader);
}

Cell days_late_cell(const Selected& s, const Reader& /*reader*/) {
    return {s.status.days_late ? number_line(*s.status.days_late) : Line{}};
}

Cell due_soon_cell(const Selected& s, const Reader& reader) {
    return {line(s.status.is_due_soon ? message("yes") : message("no"), reader)};
}

Cell done_cell(const Selected& s, const Reader& reader) {
    if (!is_done(s)) return {};
    Line day = done_on(s) ? day_line(done_on(s), reader) : line(message("no date given"), reader);
    add_notes(day, notes_at(s, "done"), reader.place_of(*s.programme));
    return {day};
}

Cell on_cell(const Selected& s, const Reader& reader) {
    return {day_line(done_on(s), reader)};
}

/// Each note with its number before it.
Cell footnotes_cell(const Selected& s, const Reader& reader) {
    std::vector<Line> notes;
    for (const programme::FootnoteMention& mention : mentions_of(s)) {
        Line note;
        add_notes(note, {mention.number}, reader.place_of(*s.programme));
        append(note, verbatim(" "));
        append(note, note_of(*s.programme, static_cast<std::uint32_t>(mention.number), reader));
        notes.push_back(note);
    }
    if (notes.empty()) return {};
    Cell cell{notes.front()};
    cell.remarks.assign(notes.begin() + 1, notes.end());
    return cell;
}

} // namespace ktask::document
