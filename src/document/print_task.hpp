#pragma once

#include <vector>

#include "document/lines.hpp"
#include "selection/selected.hpp"

namespace ktask::document {

// What an issued document says about one task or heading. Notes are where it says their words, in
// the order in which they are counted.

/// A task of a programme, as a whole.
selection::Selected whole_task(const programme::Programme& programme, const programme::Task& task);

/// Words and a full stop, unless they end with a sign that ends them.
Line stopped(Line words);

/// "Đơn vị chủ trì tham mưu", with the notes to how the lead is put in charge.
Line label_of_role(const selection::Selected& selected, const Reader& reader);
Line lead_of(const selection::Selected& selected, const Reader& reader);
Line coordinating_of(const selection::Selected& selected, const Reader& reader);
/// When, and "(đã hoàn thành)" unless something else is said between the two.
Line when_and_done(const selection::Selected& selected, const Reader& reader);

/// What became of its deadline.
std::vector<Line> changes_of(const selection::Selected& selected, const Reader& reader);
/// That it is done, if `when_and_done` does not say so; that it was taken out, or came in later.
std::vector<Line> events_of(const selection::Selected& selected, const Reader& reader);

/// The whole task: "1. Hướng dẫn ...", and below it who, with whom and when.
Passage passage_of(const selection::Selected& selected, const Reader& reader);
/// A heading among the tasks. What it says of its own is in brackets behind it: points under it
/// would make a task of it.
Passage passage_of(const programme::Section& section, const programme::Programme& programme,
                   const Reader& reader);

} // namespace ktask::document
