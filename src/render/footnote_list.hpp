#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "render/task_fields.hpp"

namespace ktask::render {

/// The footnotes of one programme that a table mentions.
struct FootnoteList {
    const programme::Programme* programme = nullptr;
    std::vector<int> numbers; ///< ascending
};

/// The footnotes whose marks the cells of `fields` show, for each programme in turn. None if one of
/// the fields is the footnotes themselves.
std::vector<FootnoteList> mentioned_footnotes(std::span<const selection::Selected> tasks,
                                              const FieldList& fields);

/// The text of a footnote of a programme, as it is.
std::string_view footnote_text(const programme::Programme& programme, int number);

/// A footnote for a terminal: wrapped, all lines behind the width that its mark is given.
std::string hanging_footnote(const programme::Programme& programme, int number,
                             std::size_t label_width, const Layout& layout);

} // namespace ktask::render
