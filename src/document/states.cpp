#include "document/states.hpp"

#include <utility>

namespace ktask::document {

using programme::State;
using text::counted;
using text::message;
using text::named;

text::Message heading_of(State state) {
    switch (state) {
    case State::done_on_time:
        return named("Done on time", "figure");
    case State::done_late:
        return named("Done late", "figure");
    case State::in_time:
        return named("In time", "figure");
    case State::overdue:
        return named("Overdue", "figure");
    case State::done:
        return named("Done", "figure");
    case State::ongoing:
        return named("Ongoing", "figure");
    case State::unscheduled:
        return named("Not scheduled", "figure");
    case State::dropped:
        return named("Dropped", "figure");
    }
    return {};
}

text::Message short_heading_of(State state) {
    if (state == State::in_time) return named("In time", "column");
    if (state == State::overdue) return named("Overdue", "column");
    return heading_of(state);
}

Tone tone_of(const programme::Status& status) {
    switch (status.state) {
    case State::overdue:
        return Tone::alarm;
    case State::in_time:
        return status.is_due_soon ? Tone::warning : Tone::plain;
    case State::ongoing:
    case State::unscheduled:
    case State::dropped:
        return Tone::faint;
    case State::done_late:
        return Tone::flawed;
    case State::done_on_time:
    case State::done:
        return Tone::good;
    }
    return Tone::plain;
}

text::Message status_in_words(const selection::Selected& selected, Date today) {
    const programme::Status& status = selected.status;
    if (status.days_late) {
        const text::Message days = counted("{} day", "{} days", *status.days_late);
        return with_stage(selected, status.state == State::overdue
                                        ? message("overdue, {}", days)
                                        : message("done late, {}", days));
    }
    if (!status.is_due_soon) return programme::name_of(status.state);
    const std::size_t left = days_left(selected, today);
    if (left == 0) return with_stage(selected, message("due today"));
    return with_stage(selected,
                      message("due soon, {}", counted("{} day left", "{} days left", left)));
}

text::Message with_stage(const selection::Selected& selected, text::Message words) {
    const programme::Stage* const stage = selected.status.stage;
    if (stage == nullptr || stage == selected.stage) return words;
    const text::Text what = programme::text_of(*selected.programme, stage->what);
    return message("{0} ({1})", std::move(words), text::plain_text(what));
}

std::size_t days_left(const selection::Selected& selected, Date today) {
    return static_cast<std::size_t>((*coming_day(selected, today) - today).count());
}

text::Parts counts_in_words(const programme::StateCounts& counts, std::size_t due_soon) {
    text::Parts parts;
    for (const programme::StateRow& row : programme::states) {
        const std::size_t count = counts[row.state];
        if (count == 0) continue;
        const text::Message all = message("{0} {1}", count, programme::name_of(row.state));
        const bool names_soon = row.state == State::in_time && due_soon > 0;
        parts.parts.push_back(names_soon ? message("{0} ({1} of them due soon)", all, due_soon)
                                         : all);
    }
    return parts;
}

} // namespace ktask::document
