#pragma once

#include <cstddef>

#include "document/document.hpp"
#include "programme/state.hpp"
#include "selection/filter.hpp"
#include "text/message.hpp"

namespace ktask::document {

// What is said about states.

/// "Đang thực hiện quá hạn", before a figure.
text::Message heading_of(programme::State state);
/// "Quá hạn", over a column of numbers.
text::Message short_heading_of(programme::State state);

/// What it means to the reader that a task is in a state.
Tone tone_of(const programme::Status& status);

/// A status with its days: "đang thực hiện quá hạn 12 ngày", "sắp đến hạn, còn 3 ngày".
text::Message status_in_words(const selection::Selected& selected, Date today);

/// Words about its days, and in brackets the stage that they are of if another one is shown.
text::Message with_stage(const selection::Selected& selected, text::Message words);

/// How many days are left until a task's last day, or the next of recurring work; it must have one.
std::size_t days_left(const selection::Selected& selected, Date today);

/// "2 đang thực hiện quá hạn, 1 thường xuyên": the states that occur, and how many of the tasks in
/// time are due soon: "2 đang thực hiện trong hạn (trong đó 1 sắp đến hạn)".
text::Parts counts_in_words(const programme::StateCounts& counts, std::size_t due_soon = 0);

} // namespace ktask::document
