#include "edit/note.hpp"

#include <algorithm>
#include <utility>

#include "edit/choose.hpp"
#include "edit/event_day.hpp"
#include "programme/note_kind.hpp"

namespace ktask::edit {

namespace {

std::span<const programme::Note> all_notes(const programme::Programme& programme,
                                           const Owner& task) {
    const programme::Slice& slice = programme.tasks[task.task].notes;
    return std::span(programme.notes).subspan(slice.first, slice.count);
}

bool is_noted_so(const programme::Programme& programme, const programme::Note& note,
                 const NoteRequest& request) {
    return note.kind == request.kind && note.on == request.on &&
           text::plain_text(programme::text_of(programme, note.text)) == as_read(request.text);
}

/// A note comes behind one that is not later, so it cannot come before all.
std::optional<text::Problem> objection_to_order(const programme::Programme& programme,
                                                const Owner& task, const NoteRequest& request) {
    const auto notes = all_notes(programme, task);
    const bool are_all_later =
        !notes.empty() && std::all_of(notes.begin(), notes.end(), [&](const programme::Note& note) {
            return note.on && *note.on > request.on;
        });
    if (!are_all_later) return std::nullopt;
    return text::Problem{{},
                         text::message("the notes of task {} begin on {}, after {}",
                                       name_of(programme, task), *notes.front().on, request.on),
                         {text::message("is --on right? an earlier note is written by hand, above "
                                        "the others")}};
}

/// The note behind which a new one goes; nullptr if there is none.
const programme::Note* note_before(const programme::Programme& programme, const Owner& task,
                                   const NoteRequest& request) {
    const auto notes = all_notes(programme, task);
    const auto before =
        std::find_if(notes.rbegin(), notes.rend(), [&](const programme::Note& note) {
            return !note.on || *note.on <= request.on;
        });
    return before == notes.rend() ? nullptr : &*before;
}

Value value_of(const programme::Programme& programme, const NoteRequest& request) {
    Value item;
    add(item, "on", exact(request.on));
    if (request.kind != programme::NoteKind::progress)
        add(item, "kind", exact(std::string(programme::name_of(request.kind, programme.language))));
    add(item, "text", plain_words(as_read(request.text)));
    return item;
}

} // namespace

tl::expected<std::vector<Owner>, text::Problem> tasks_to_note(const programme::Programme& programme,
                                                              std::span<const Owner> tasks,
                                                              const NoteRequest& request,
                                                              deadline::Date today) {
    if (auto objection = objection_to_words("TEXT", request.text))
        return tl::unexpected(std::move(*objection));
    if (auto objection = objection_to_day({request.on, {}}, programme, today, Asking::other))
        return tl::unexpected(std::move(*objection));
    std::vector<Owner> to_note;
    for (const Owner& task : tasks) {
        if (auto dropped = objection_to_dropped(programme, task.task, today))
            return tl::unexpected(std::move(*dropped));
        const auto notes = all_notes(programme, task);
        const bool is_so =
            std::any_of(notes.begin(), notes.end(), [&](const programme::Note& note) {
                return is_noted_so(programme, note, request);
            });
        if (is_so) continue;
        if (auto objection = objection_to_order(programme, task, request))
            return tl::unexpected(std::move(*objection));
        to_note.push_back(task);
    }
    return to_note;
}

Change noted(const programme::Programme& programme, const Owner& task, const NoteRequest& request) {
    const yaml::NodeId item = item_of(programme, task);
    const programme::Note* const before = note_before(programme, task, request);
    if (before == nullptr || is_latest(programme, task, request))
        return added_to_list(*programme.tree, item, "notes", value_of(programme, request));
    return ItemAddition{yaml::find(*programme.tree, item, "notes"), before->item, "notes",
                        value_of(programme, request)};
}

bool is_latest(const programme::Programme& programme, const Owner& task,
               const NoteRequest& request) {
    const auto notes = all_notes(programme, task);
    return notes.empty() || note_before(programme, task, request) == &notes.back();
}

std::optional<Change> note_taken_back(const programme::Programme& programme, const Owner& task) {
    return last_taken_from_list(*programme.tree, item_of(programme, task), "notes");
}

} // namespace ktask::edit
