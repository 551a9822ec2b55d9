#include "render/task_cells.hpp"

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

} // namespace ktask::render
