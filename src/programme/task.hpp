#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "programme/programme.hpp"

namespace ktask::programme {

// What a task says, on the day as of which its programme is looked at. Nobody but these functions
// looks into a Task.

/// True if what is dated `on` has happened by `day`; what has no date counts always.
bool has_happened(const std::optional<deadline::Date>& on,
                  const std::optional<deadline::Date>& day);
/// The event with this index if it has happened by `day`.
const Event* event_by(const Programme& programme, Index index,
                      const std::optional<deadline::Date>& day);

/// The text at a place of a programme; nothing at no_node. Its footnotes have no numbers yet.
text::Text text_of(const Programme& programme, yaml::NodeId place);
/// The same if there is such a place.
std::optional<text::Text> text_if_any(const Programme& programme, yaml::NodeId place);

/// The id by which people name it, as the file has it: "3", "II.3".
std::string id_of(const Programme& programme, const Task& task);
/// What the document prints before it: its number, else its id; "" for nothing.
std::string number_of(const Programme& programme, const Task& task);
text::Text title_of(const Programme& programme, const Task& task);

/// The sections that a task is in, the outermost first.
std::vector<Index> sections_of(const Programme& programme, const Task& task);

/// Those who lead it, the focal point first; there is at least one.
std::span<const AgencyIndex> leads_of(const Programme& programme, const Named& agencies);
std::span<const AgencyIndex> leads_of(const Programme& programme, const Task& task);
AgencyIndex lead_of(const Programme& programme, const Task& task);
/// The document's own sentence where the list cannot say who leads.
std::optional<text::Text> lead_text_of(const Programme& programme, const Task& task);
/// How the lead is put in charge: "thực hiện" or "tham mưu".
text::Text role_of(const Programme& programme, const Task& task);
std::span<const AgencyIndex> coordinating_of(const Programme& programme, const Named& agencies);
std::span<const AgencyIndex> coordinating_of(const Programme& programme, const Task& task);
/// The document's own sentence where the list cannot say who coordinates.
std::optional<text::Text> coordinating_text_of(const Programme& programme, const Task& task);
/// The agencies that have to work together on it, as the document says it, without marks.
std::string coordinating_words(const Programme& programme, const Task& task);

/// Further columns of the document under their headings, in its order.
using Details = std::vector<std::pair<std::string, text::Text>>;
Details details_of(const Programme& programme, yaml::NodeId details);
Details details_of(const Programme& programme, const Task& task);

/// When it has to be done, in the document's words.
text::Text due_words(const Programme& programme, const Task& task);
/// The days in force: those of the deadline or its latest extension, of the stage that is meant.
const deadline::Interval& due_of(const Programme& programme, const Task& task);
/// The days before it was extended; nothing if it was not.
const deadline::Interval* first_due_of(const Programme& programme, const Task& task);
/// Its extensions in force, the latest last.
std::vector<Extension> extensions_of(const Programme& programme, const Slice& extended);

/// Its stages, if it has any.
std::span<const Stage> stages_of(const Programme& programme, const Task& task);
/// How people name a stage with certainty: "7@Báo cáo kiểm kê".
std::string name_of_stage(const Programme& programme, const Task& task, const Stage& stage);
/// The days of a stage that are in force.
const deadline::Interval& due_of(const Programme& programme, const Stage& stage);
bool is_done(const Programme& programme, const Stage& stage);
/// What completed a stage by `day`: if it was not done itself, what completed the whole task.
const Event* completion_of(const Programme& programme, const Task& task, const Stage& stage,
                           const std::optional<deadline::Date>& day);
/// The stage that is meant where none is named: the earliest that is open, else the one that ends
/// last; nothing if the task has none.
const Stage* stage_meant(const Programme& programme, const Task& task);

bool is_done(const Programme& programme, const Task& task);
/// The day of its completion; a task may be done without one.
std::optional<deadline::Date> done_on(const Programme& programme, const Task& task);
/// The deadline that was in force on a day, in Programme::deadlines: against it a completion is
/// measured.
Index deadline_on(const Programme& programme, Index due, const Slice& extended,
                  const std::optional<deadline::Date>& day);
/// The evidence of its completion: the words of one footnote each.
std::vector<std::string> references_of(const Programme& programme, const Task& task);
std::vector<std::string> references_of(const Programme& programme, yaml::NodeId references);

/// That it has been dropped from the programme; nothing if it has not.
const Event* dropped(const Programme& programme, const Task& task);
/// That it came in after the issue; nothing if it has been there from the start.
const Event* added(const Programme& programme, const Task& task);
/// How it goes, the latest last.
std::vector<Note> notes_of(const Programme& programme, const Task& task);
/// True if the latest note is not mere progress.
bool has_obstacle(const Programme& programme, const Task& task);

/// Its item in the file.
text::Span place_of(const Programme& programme, const Task& task);
/// The day of its completion in the file, or the completion if it has none; it must be done.
text::Span done_place_of(const Programme& programme, const Task& task);

} // namespace ktask::programme
