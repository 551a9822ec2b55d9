#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "edit/change.hpp"
#include "edit/owner.hpp"

namespace ktask::edit {

/// What is noted about a task.
struct NoteRequest {
    programme::NoteKind kind = programme::NoteKind::progress;
    deadline::Date on;
    std::string text; ///< plain words
};

/// Which of some tasks get a note, on a day; those that have just this one as their latest do not.
/// Refuses words that are no line of text, a day to come or before the programme's year, and a task
/// that was dropped.
tl::expected<std::vector<Owner>, text::Problem> tasks_to_note(const programme::Programme& programme,
                                                              std::span<const Owner> tasks,
                                                              const NoteRequest& request,
                                                              deadline::Date today);

/// The task gets the note behind those that are not later.
Change noted(const programme::Programme& programme, const Owner& task, const NoteRequest& request);

/// True if the note is the last one then.
bool is_latest(const programme::Programme& programme, const Owner& task,
               const NoteRequest& request);

/// The task loses its last note; nothing if it has none.
std::optional<Change> note_taken_back(const programme::Programme& programme, const Owner& task);

} // namespace ktask::edit
