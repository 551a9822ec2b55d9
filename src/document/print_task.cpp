#include "document/print_task.hpp"

#include <string_view>
#include <utility>

#include "document/course_cells.hpp"
#include "document/section.hpp"
#include "document/task.hpp"

namespace ktask::document {

using programme::Programme;
using selection::Selected;
using text::message;
using text::named;

namespace {

Line completed(yaml::NodeId references, const Selected& s, const Reader& reader) {
    Line words = line(named("completed", "in an issued document"), reader);
    words.marks.push_back({Mark::Kind::emphasis, 0, static_cast<std::uint32_t>(words.text.size())});
    Line done = verbatim("(");
    append(done, words);
    append(done, verbatim(")"));
    add_references(done, references, s, reader);
    return done;
}

const programme::Event* completion_as_a_whole(const Selected& s) {
    return programme::event_by(*s.programme, s.task->done, s.programme->as_of);
}

/// True if anything with notes of its own comes between a deadline and that it was met.
bool is_parted(const Selected& s) {
    if (s.task->details != yaml::no_node) return true;
    if (!programme::extensions_of(*s.programme, s.task->extended).empty()) return true;
    for (const programme::Stage& stage : programme::stages_of(*s.programme, *s.task)) {
        if (!programme::extensions_of(*s.programme, stage.extended).empty()) return true;
    }
    return false;
}

Line words_of(const programme::Stage& stage, const Selected& s, const Reader& reader) {
    const text::Text what = programme::text_of(*s.programme, stage.what);
    return quoted(text::plain_text(what), *s.programme, reader);
}

/// "Điều chỉnh", of a stage "Điều chỉnh (Kiểm kê)".
Line label_of_change(const programme::Stage* stage, const Selected& s, const Reader& reader) {
    if (stage == nullptr) return line(named("Change", "of a deadline"), reader);
    const Line what = words_of(*stage, s, reader);
    return line(message("Change ({})", what), reader, {&what});
}

void add_changes(std::vector<Line>& lines, const programme::Slice& extended,
                 const programme::Stage* stage, const Selected& s, const Reader& reader) {
    for (const programme::Extension& extension : programme::extensions_of(*s.programme, extended)) {
        lines.push_back(labelled(label_of_change(stage, s, reader),
                                 extension_in_words(extension, s, reader), reader));
    }
}

void add_said(std::vector<Line>& lines, const text::Message& label, const Line& words,
              const Reader& reader) {
    if (words.text.empty()) return;
    lines.push_back(labelled(line(label, reader), words, reader));
}

void add_event(std::vector<Line>& lines, const text::Message& label, const programme::Event* event,
               const Selected& s, const Reader& reader) {
    if (event != nullptr) add_said(lines, label, event_in_words(*event, s, reader), reader);
}

/// Words, and what proves them.
void add_completion(std::vector<Line>& lines, const text::Message& label, Line words,
                    const programme::Event* done, const Selected& s, const Reader& reader) {
    if (done == nullptr) return;
    add_references(words, done->references, s, reader);
    add_said(lines, label, words, reader);
}

void add_details(std::vector<Line>& lines, yaml::NodeId details, const Programme& programme,
                 const Reader& reader) {
    for (const auto& [label, words] : programme::details_of(programme, details)) {
        lines.push_back(
            labelled(quoted(label, programme, reader), quoted(words, programme, reader), reader));
    }
}

text::Message label_of_time(bool falls_due) {
    return falls_due ? message("To be completed") : message("To be carried out");
}

} // namespace

Selected whole_task(const Programme& programme, const programme::Task& task) {
    return {&programme, &task, {}, nullptr};
}

Line stopped(Line words) {
    constexpr std::string_view ends = ".;:!?";
    const std::string_view text = words.text.view();
    if (text.empty() || ends.find(text.back()) != std::string_view::npos) return words;
    append(words, verbatim("."));
    return words;
}

Line label_of_role(const Selected& s, const Reader& reader) {
    const text::Text role = role_of(s);
    Line words = words_of_role(role, reader);
    for (const text::Piece& piece : role.pieces) {
        if (piece.kind != text::Piece::Kind::footnote) continue;
        add_notes(words, {programme::footnote_number(*s.programme, piece.text)},
                  reader.place_of(*s.programme));
    }
    return line(message("Lead agency, {}", words), reader, {&words});
}

Line lead_of(const Selected& s, const Reader& reader) {
    return sentence_or_names(s.task->lead_text, leads_of(s), *s.programme, reader);
}

Line coordinating_of(const Selected& s, const Reader& reader) {
    return sentence_or_names(s.task->coordinating_text, selection::coordinating_of(s), *s.programme,
                             reader);
}

Line when_and_done(const Selected& s, const Reader& reader) {
    Line when = whole_due(s, reader);
    const programme::Event* const done = completion_as_a_whole(s);
    if (done == nullptr || is_parted(s)) return when;
    append(when, verbatim(" "));
    append(when, completed(done->references, s, reader));
    return when;
}

std::vector<Line> changes_of(const Selected& s, const Reader& reader) {
    std::vector<Line> lines;
    add_changes(lines, s.task->extended, nullptr, s, reader);
    for (const programme::Stage& stage : programme::stages_of(*s.programme, *s.task))
        add_changes(lines, stage.extended, &stage, s, reader);
    return lines;
}

std::vector<Line> events_of(const Selected& s, const Reader& reader) {
    std::vector<Line> lines;
    if (is_parted(s)) {
        add_completion(lines, message("Result"),
                       line(named("completed", "in an issued document"), reader),
                       completion_as_a_whole(s), s, reader);
    }
    for (const programme::Stage& stage : programme::stages_of(*s.programme, *s.task)) {
        add_completion(lines, message("Stage completed"), words_of(stage, s, reader),
                       programme::event_by(*s.programme, stage.done, s.programme->as_of), s,
                       reader);
    }
    add_event(lines, message("Taken out of the programme"),
              programme::dropped(*s.programme, *s.task), s, reader);
    add_event(lines, message("Added to the programme"), programme::added(*s.programme, *s.task), s,
              reader);
    return lines;
}

Passage passage_of(const Selected& s, const Reader& reader) {
    const Programme& programme = *s.programme;
    const Line title = quoted(title_of(s), programme, reader);
    Passage passage{Passage::Kind::task, 1,
                    stopped(numbered(title, programme::number_of(programme, *s.task), reader))};
    std::vector<Line>& points = passage.points;
    points.push_back(labelled(label_of_role(s, reader), lead_of(s, reader), reader));
    add_said(points, message("Coordinating agencies"), coordinating_of(s, reader), reader);
    add_said(points, label_of_time(deadline::falls_due(programme::due_of(programme, *s.task))),
             when_and_done(s, reader), reader);
    for (Line& change : changes_of(s, reader))
        points.push_back(std::move(change));
    add_details(points, s.task->details, programme, reader);
    for (Line& event : events_of(s, reader))
        points.push_back(std::move(event));
    for (Line& point : points)
        point = stopped(std::move(point));
    return passage;
}

Passage passage_of(const programme::Section& section, const Programme& programme,
                   const Reader& reader) {
    return {Passage::Kind::heading, section.level, row_of(section, programme, reader)};
}

} // namespace ktask::document
