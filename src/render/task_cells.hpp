#pragma once

#include <string>
#include <string_view>

#include "render/table.hpp"
#include "render/words.hpp"
#include "selection/filter.hpp"

namespace ktask::render {

/// The day and the language in which tasks are shown to people.
struct Reader {
    deadline::Date today;
    const Words& words;
};

/// A text with superscript footnote numbers, safe to show.
std::string shown(const text::Text& text);

/// The superscript numbers of the footnotes at a place of a task ("lead", "done"), or "".
std::string footnote_marks(const programme::Task& task, std::string_view place);

/// Red for overdue, yellow for due soon, green for done unless it was late, dim for ongoing.
Colour colour_of(const programme::Status& status);

} // namespace ktask::render
