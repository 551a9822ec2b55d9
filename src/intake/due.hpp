#pragma once

#include "deadline/deadline.hpp"
#include "intake/draft.hpp"
#include "intake/page.hpp"

namespace ktask::intake {

/// What the words of a deadline mean: one that the grammar reads is written as it is, several
/// become stages, and of others the sentence is kept and nothing is known.
DraftDue draft_due(const Words& words, const deadline::DeadlineContext& context);

/// The day that "100 ngày", with nothing to count from, is from the day of issue on.
std::optional<deadline::Date> day_if_counted(const Words& words,
                                             const deadline::DeadlineContext& context);

/// "(đã hoàn thành)" and the evidence that is noted at it, taken out of the words of a deadline.
std::optional<DraftDone> take_completion(Words& words);

/// How it goes with a task, as a report says it: a completion, a note, or both.
void take_state(DraftTask& task, const Detail& state);

} // namespace ktask::intake
