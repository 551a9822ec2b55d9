#include "document/course_cells.hpp"

#include <utility>

#include "document/course_values.hpp"
#include "document/section.hpp"
#include "text/fold.hpp"

namespace ktask::document {

using selection::Selected;
using text::message;
using text::named;

namespace {

/// True for the short form of "no days yet", which is no word of the document.
bool is_short_none(programme::Index due, const Selected& s) {
    const programme::Deadline& deadline = s.programme->deadlines[due];
    return deadline.interval.kind == deadline::DeadlineKind::none &&
           text::fold(text::plain_text(programme::text_of(*s.programme, deadline.words))) == "none";
}

/// What a deadline was moved to: only what has a last day is longer than before.
Line new_deadline(const programme::Extension& extension, const Selected& s, const Reader& reader) {
    if (extension.text != yaml::no_node) return text_at(extension.text, s, reader);
    if (is_short_none(extension.due, s)) return line(message("suspended"), reader);
    const programme::Deadline& deadline = s.programme->deadlines[extension.due];
    const Line to = text_at(deadline.words, s, reader);
    return line(deadline::falls_due(deadline.interval) ? message("extended to {}", to)
                                                       : message("changed to {}", to),
                reader, {&to});
}

Cell of_lines(std::vector<Line> lines) {
    if (lines.empty()) return {};
    Cell cell{std::move(lines.front())};
    cell.remarks.assign(std::make_move_iterator(lines.begin() + 1),
                        std::make_move_iterator(lines.end()));
    return cell;
}

} // namespace

text::Message name_in_words(programme::NoteKind kind) {
    switch (kind) {
    case programme::NoteKind::progress:
        break;
    case programme::NoteKind::obstacle:
        return named("obstacle", "note");
    case programme::NoteKind::proposal:
        return named("proposal", "note");
    case programme::NoteKind::change:
        return named("change", "note");
    }
    return named("progress", "note");
}

void add_references(Line& line, yaml::NodeId references, const Selected& s, const Reader& reader) {
    std::vector<int> numbers;
    for (const std::string& words : programme::references_of(*s.programme, references))
        numbers.push_back(programme::footnote_number(*s.programme, words));
    add_notes(line, numbers, reader.place_of(*s.programme));
}

Line text_at(yaml::NodeId place, const Selected& s, const Reader& reader) {
    return quoted(programme::text_of(*s.programme, place), *s.programme, reader);
}

Line deadline_in_words(programme::Index due, const Selected& s, const Reader& reader) {
    if (is_short_none(due, s)) return line(named("none", "deadline"), reader);
    return text_at(s.programme->deadlines[due].words, s, reader);
}

Line extension_in_words(const programme::Extension& extension, const Selected& s,
                        const Reader& reader) {
    const Line why = text_at(extension.why, s, reader);
    Line words = new_deadline(extension, s, reader);
    if (!why.text.empty()) words = line(message("{0} – {1}", words, why), reader, {&words, &why});
    add_references(words, extension.references, s, reader);
    return words;
}

Line note_in_words(const programme::Note& note, const Selected& s, const Reader& reader) {
    const Line words = text_at(note.text, s, reader);
    const bool is_progress = note.kind == programme::NoteKind::progress;
    if (note.on && is_progress) return line(message("{1}: {0}", words, *note.on), reader, {&words});
    const text::Message kind = name_in_words(note.kind);
    if (note.on) return line(message("{1}, {2}: {0}", words, *note.on, kind), reader, {&words});
    return line(message("{1}: {0}", words, kind), reader, {&words});
}

Line event_in_words(const programme::Event& event, const Selected& s, const Reader& reader) {
    Line day = line(event.on ? message("on {}", *event.on) : message("no date given"), reader);
    add_references(day, event.references, s, reader);
    return day;
}

Cell ref_cell(const Selected& s, const Reader& /*reader*/) {
    return {verbatim(plain_ref(s))};
}

Cell number_cell(const Selected& s, const Reader& /*reader*/) {
    return {verbatim(plain_number(s))};
}

Cell section_cell(const Selected& s, const Reader& reader) {
    if (s.task->section == programme::nowhere) return {};
    return {heading_of(s.programme->sections[s.task->section], *s.programme, reader)};
}

Cell lead_text_cell(const Selected& s, const Reader& reader) {
    return {text_at(s.task->lead_text, s, reader)};
}

Cell coordinating_text_cell(const Selected& s, const Reader& reader) {
    return {text_at(s.task->coordinating_text, s, reader)};
}

Cell details_cell(const Selected& s, const Reader& reader) {
    std::vector<Line> lines;
    for (const auto& [heading, words] : programme::details_of(*s.programme, *s.task)) {
        lines.push_back(labelled(quoted(heading, *s.programme, reader),
                                 quoted(words, *s.programme, reader), reader));
    }
    return of_lines(std::move(lines));
}

Cell extended_cell(const Selected& s, const Reader& reader) {
    const auto extensions = programme::extensions_of(*s.programme, extended_of(s));
    if (extensions.empty()) return {};
    const programme::Extension& latest = extensions.back();
    if (is_short_none(latest.due, s)) return {line(message("suspended"), reader)};
    return {text_at(s.programme->deadlines[latest.due].words, s, reader)};
}

Cell notes_cell(const Selected& s, const Reader& reader) {
    std::vector<Line> lines;
    for (const programme::Note& note : programme::notes_of(*s.programme, *s.task))
        lines.push_back(note_in_words(note, s, reader));
    return of_lines(std::move(lines));
}

Cell dropped_cell(const Selected& s, const Reader& reader) {
    const programme::Event* const event = programme::dropped(*s.programme, *s.task);
    return event == nullptr ? Cell{} : Cell{event_in_words(*event, s, reader)};
}

Cell added_cell(const Selected& s, const Reader& reader) {
    const programme::Event* const event = programme::added(*s.programme, *s.task);
    return event == nullptr ? Cell{} : Cell{event_in_words(*event, s, reader)};
}

} // namespace ktask::document
