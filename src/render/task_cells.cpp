#include "render/task_cells.hpp"

#include <fmt/format.h>

#include "render/said.hpp"
#include "text/utf8.hpp"

namespace ktask {

std::string shown(const Text& text) {
    return visible(with_footnote_numbers(text));
}

std::string footnote_marks(const Task& task, std::string_view place) {
    std::string marks;
    for (const FootnoteMention& mention : footnotes_of(task)) {
        if (mention.place != place) continue;
        if (!marks.empty()) marks += ' ';
        marks += superscript(mention.number);
    }
    return marks;
}

Colour colour_of(const Status& status) {
    switch (status.state) {
    case State::overdue:
        return Colour::red;
    case State::in_time:
        return status.is_due_soon ? Colour::yellow : Colour::none;
    case State::ongoing:
        return Colour::dim;
    case State::done_late:
        return Colour::none;
    default:
        return Colour::green;
    }
}

Cell title_cell(const Selected& s, const Reader& /*reader*/) {
    return {{shown(s.task->title)}, Colour::none};
}

Cell lead_cell(const Selected& s, const Reader& /*reader*/) {
    const Agency& lead = s.programme->agencies[s.task->lead];
    return {{visible(lead.short_name.empty() ? lead.name : lead.short_name) +
             footnote_marks(*s.task, "lead")},
            Colour::none};
}

Cell due_cell(const Selected& s, const Reader& reader) {
    const Interval& interval = s.task->due.interval;
    Cell cell{{shown(s.task->due.words)}, Colour::none};
    if (interval.kind != DeadlineKind::ongoing) {
        cell.paragraphs.push_back(
            unbroken(said(reader.words.last_day, reader.words.date(*interval.last)), reader.words));
    }
    return cell;
}

Cell state_cell(const Selected& s, const Reader& reader) {
    const std::string status = status_in_words(*s.task, s.status, reader.today, reader.words);
    Cell cell{{unbroken(status, reader.words) + footnote_marks(*s.task, "done")},
              colour_of(s.status)};
    if (s.task->done && s.task->done->on) {
        cell.paragraphs.push_back(said(reader.words.on_day, reader.words.date(*s.task->done->on)));
    }
    return cell;
}

Cell footnotes_cell(const Selected& s, const Reader& /*reader*/) {
    Cell cell;
    for (const FootnoteMention& mention : footnotes_of(*s.task)) {
        const auto index = static_cast<std::size_t>(mention.number) - 1;
        cell.paragraphs.push_back(fmt::format("{} {}", superscript(mention.number),
                                              visible(s.programme->footnotes[index])));
    }
    if (cell.paragraphs.empty()) cell.paragraphs.emplace_back();
    return cell;
}

} // namespace ktask
