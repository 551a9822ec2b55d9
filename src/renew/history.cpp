#include "renew/history.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "programme/state.hpp"
#include "programme/task.hpp"
#include "text/markup.hpp"

namespace ktask::renew {

namespace {

std::string words_at(const programme::Programme& programme, yaml::NodeId place) {
    return text::plain_text(programme::text_of(programme, place));
}

/// "gia hạn đến Tháng 11/2022 ngày 01/09/2022 (chờ hướng dẫn của Bộ)".
text::Message told(const programme::Programme& programme, const programme::Extension& extension) {
    const programme::Deadline& due = programme.deadlines[extension.due];
    const bool is_suspended = due.interval.kind == deadline::DeadlineKind::none;
    const yaml::NodeId words = extension.text != yaml::no_node ? extension.text : due.words;
    text::Message message = is_suspended
                                ? text::message("suspended")
                                : text::message("extended to {}", words_at(programme, words));
    if (extension.on) message = text::message("{0} on {1}", std::move(message), *extension.on);
    if (extension.why == yaml::no_node) return message;
    return text::message("{0} ({1})", std::move(message), words_at(programme, extension.why));
}

text::Message name_of(programme::NoteKind kind) {
    switch (kind) {
    case programme::NoteKind::obstacle:
        return text::named("obstacle", "note");
    case programme::NoteKind::proposal:
        return text::named("proposal", "note");
    case programme::NoteKind::change:
        return text::named("change", "note");
    case programme::NoteKind::progress:
        break;
    }
    return text::named("progress", "note");
}

/// "vướng mắc ngày 03/10/2022: Chưa bố trí được kinh phí".
text::Message told(const programme::Programme& programme, const programme::Note& note) {
    text::Message heading = name_of(note.kind);
    if (note.on) heading = text::message("{0} on {1}", std::move(heading), *note.on);
    return text::message("{0}: {1}", std::move(heading), words_at(programme, note.text));
}

void add_extensions(text::Parts& history, const programme::Programme& then,
                    const programme::Slice& extended, const std::string& stage) {
    for (const programme::Extension& extension : programme::extensions_of(then, extended)) {
        text::Message message = told(then, extension);
        history.parts.push_back(stage.empty()
                                    ? std::move(message)
                                    : text::message("{0}: {1}", stage, std::move(message)));
    }
}

void add_stages(text::Parts& history, const programme::Programme& then,
                const programme::Task& task) {
    for (const programme::Stage& stage : programme::stages_of(then, task)) {
        const std::string what = words_at(then, stage.what);
        if (programme::is_done(then, stage)) {
            const auto* const done = programme::completion_of(then, task, stage, then.as_of);
            history.parts.push_back(done->on ? text::message("{0}: done on {1}", what, *done->on)
                                             : text::message("{}: done", what));
        } else {
            add_extensions(history, then, stage.extended, what);
        }
    }
}

/// The last few notes, and the kind of the very last.
std::string add_notes(text::Parts& history, const programme::Programme& then,
                      const programme::Task& task) {
    constexpr std::size_t few = 2;
    const std::vector<programme::Note> notes = programme::notes_of(then, task);
    for (std::size_t i = notes.size() - std::min(few, notes.size()); i < notes.size(); ++i)
        history.parts.push_back(told(then, notes[i]));
    if (notes.empty() || notes.back().kind == programme::NoteKind::progress) return {};
    std::string room;
    const yaml::NodeId kind = yaml::find(*then.tree, notes.back().item, "kind");
    return std::string(yaml::value_of(*then.tree, kind, room));
}

} // namespace

AddedNote history_of(const programme::Programme& then, const programme::Task& task,
                     deadline::Date today) {
    text::Parts history{{}, text::Between::semicolon};
    history.parts.push_back(
        text::message("carried over from the programme of {}", std::to_string(then.year)));
    history.parts.push_back(
        text::message("deadline {}", text::plain_text(programme::due_words(then, task))));
    add_extensions(history, then, task.extended, "");
    add_stages(history, then, task);
    const programme::Status status = programme::status_of(then, task, today);
    if (status.state == programme::State::overdue) {
        const std::chrono::days late(*status.days_late - 1);
        history.parts.push_back(text::message("overdue since {}", today - late));
    }
    AddedNote note{task.item, add_notes(history, then, task), {}};
    note.words = text::message("{}", std::move(history));
    return note;
}

} // namespace ktask::renew
