#include "render/task_cells.hpp"

#include <fmt/format.h>

#include "render/said.hpp"
#include "text/utf8.hpp"

namespace ktask::render {

std::string shown(const text::Text& text) {
    return text::visible(text::with_footnote_numbers(text));
}

std::string footnote_marks(const programme::Task& task, std::string_view place) {
    std::string marks;
    for (const programme::FootnoteMention& mention : programme::footnotes_of(task)) {
        if (mention.place != place) continue;
        if (!marks.empty()) marks += ' ';
        marks += text::superscript(mention.number);
    }
    return marks;
}

Colour colour_of(const programme::Status& status) {
    switch (status.state) {
    case programme::State::overdue:
        return Colour::red;
    case programme::State::in_time:
        return status.is_due_soon ? Colour::yellow : Colour::none;
    case programme::State::ongoing:
        return Colour::dim;
    case programme::State::done_late:
        return Colour::none;
    default:
        return Colour::green;
    }
}

Cell title_cell(const selection::Selected& s, const Reader& /*reader*/) {
    return {{shown(s.task->title)}, Colour::none};
}

Cell lead_cell(const selection::Selected& s, const Reader& /*reader*/) {
    const programme::Agency& lead = s.programme->agencies[s.task->lead];
    return {{text::visible(lead.short_name.empty() ? lead.name : lead.short_name) +
             footnote_marks(*s.task, "lead")},
            Colour::none};
}

Cell due_cell(const selection::Selected& s, const Reader& reader) {
    const deadline::Interval& interval = s.task->due.interval;
    Cell cell{{shown(s.task->due.words)}, Colour::none};
    if (interval.kind != deadline::DeadlineKind::ongoing) {
        cell.paragraphs.push_back(
            unbroken(said(reader.words.last_day, reader.words.date(*interval.last)), reader.words));
    }
    return cell;
}

Cell state_cell(const selection::Selected& s, const Reader& reader) {
    const std::string status = status_in_words(*s.task, s.status, reader.today, reader.words);
    Cell cell{{unbroken(status, reader.words) + footnote_marks(*s.task, "done")},
              colour_of(s.status)};
    if (s.task->done && s.task->done->on) {
        cell.paragraphs.push_back(said(reader.words.on_day, reader.words.date(*s.task->done->on)));
    }
    return cell;
}

Cell footnotes_cell(const selection::Selected& s, const Reader& /*reader*/) {
    Cell cell;
    for (const programme::FootnoteMention& mention : programme::footnotes_of(*s.task)) {
        const auto index = static_cast<std::size_t>(mention.number) - 1;
        cell.paragraphs.push_back(fmt::format("{} {}", text::superscript(mention.number),
                                              text::visible(s.programme->footnotes[index])));
    }
    if (cell.paragraphs.empty()) cell.paragraphs.emplace_back();
    return cell;
}

} // namespace ktask::render
