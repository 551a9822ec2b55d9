#pragma once

#include "programme/footnotes.hpp"
#include "programme/state.hpp"
#include "programme/task.hpp"

namespace ktask::selection {

/// A task that was selected, and how it stands.
struct Selected {
    const programme::Programme* programme = nullptr;
    const programme::Task* task = nullptr;
    programme::Status status;
    const programme::Stage* stage = nullptr; ///< that is meant; nothing if the task has none
};

// What a selected task says: see programme/task.hpp.

inline std::string id_of(const Selected& selected) {
    return programme::id_of(*selected.programme, *selected.task);
}
inline text::Text title_of(const Selected& selected) {
    return programme::title_of(*selected.programme, *selected.task);
}
inline programme::AgencyIndex lead_of(const Selected& selected) {
    return programme::lead_of(*selected.programme, *selected.task);
}
inline std::span<const programme::AgencyIndex> leads_of(const Selected& selected) {
    return programme::leads_of(*selected.programme, *selected.task);
}
inline std::optional<text::Text> lead_text_of(const Selected& selected) {
    return programme::lead_text_of(*selected.programme, *selected.task);
}
inline text::Text role_of(const Selected& selected) {
    return programme::role_of(*selected.programme, *selected.task);
}
inline std::span<const programme::AgencyIndex> coordinating_of(const Selected& selected) {
    return programme::coordinating_of(*selected.programme, *selected.task);
}
inline std::optional<text::Text> coordinating_text_of(const Selected& selected) {
    return programme::coordinating_text_of(*selected.programme, *selected.task);
}
inline std::string coordinating_words(const Selected& selected) {
    return programme::coordinating_words(*selected.programme, *selected.task);
}
inline text::Text due_words(const Selected& selected) {
    return programme::due_words(*selected.programme, *selected.task);
}
inline const deadline::Interval& due_of(const Selected& selected) {
    return selected.stage != nullptr ? programme::due_of(*selected.programme, *selected.stage)
                                     : programme::due_of(*selected.programme, *selected.task);
}
/// The days by which it stands as it does: those of the stage that decides, whichever is meant.
inline const deadline::Interval& deciding_due_of(const Selected& selected) {
    const programme::Stage* const stage = selected.status.stage;
    return stage != nullptr ? programme::due_of(*selected.programme, *stage) : due_of(selected);
}
/// The day that decides: the last one, or of recurring work the next from `today` on if its words
/// give one.
inline std::optional<deadline::Date> coming_day(const Selected& selected, deadline::Date today) {
    const deadline::Interval& due = deciding_due_of(selected);
    return deadline::falls_due(due) ? due.last : deadline::next_day(due, today);
}
/// True if it falls due within so many days, or recurs within them.
inline bool comes_soon(const Selected& selected, deadline::Date today, int soon_days) {
    if (selected.status.state != programme::State::ongoing) return selected.status.is_due_soon;
    const auto next = coming_day(selected, today);
    return next && (*next - today).count() <= soon_days;
}
/// The extensions of the task, or of the stage that is meant.
inline const programme::Slice& extended_of(const Selected& selected) {
    return selected.stage != nullptr ? selected.stage->extended : selected.task->extended;
}
/// The deadline as it was before it was extended, in Programme::deadlines; `nowhere` if it was not.
inline programme::Index first_due_of(const Selected& selected) {
    if (programme::extensions_of(*selected.programme, extended_of(selected)).empty()) {
        return programme::nowhere;
    }
    return selected.stage != nullptr ? selected.stage->due : selected.task->due;
}
/// What completed the stage that is meant, if it was done itself, else the task; or nothing.
inline const programme::Event* completion_of(const Selected& selected) {
    const programme::Programme& programme = *selected.programme;
    const programme::Task& task = *selected.task;
    return selected.stage != nullptr
               ? programme::completion_of(programme, task, *selected.stage, programme.as_of)
               : programme::event_by(programme, task.done, programme.as_of);
}
inline bool is_done(const Selected& selected) {
    return programme::is_done(*selected.programme, *selected.task);
}
inline std::optional<deadline::Date> done_on(const Selected& selected) {
    return programme::done_on(*selected.programme, *selected.task);
}
inline std::vector<std::string> references_of(const Selected& selected) {
    return programme::references_of(*selected.programme, *selected.task);
}
inline std::vector<programme::FootnoteMention> mentions_of(const Selected& selected,
                                                           std::string_view only = {}) {
    return programme::mentions_of(*selected.programme, *selected.task, only);
}

} // namespace ktask::selection
