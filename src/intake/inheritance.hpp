#pragma once

#include <span>
#include <string>
#include <vector>

#include "intake/draft.hpp"
#include "programme/programme.hpp"

namespace ktask::intake {

// What a draft gets from the programme that its document issues again.

/// Gives the frame what the document does not say of itself; never a number or a day of issue.
/// `source` is what the draft is called if it has no title.
void inherit_frame(const programme::Programme& before, const std::string& source, Draft& draft);

/// Gives agencies that both have the keys, further names, addresses and members of the programme
/// before. An agency of the draft may be gone afterwards: two that are one in the programme.
void inherit_agencies(const programme::Programme& before, Draft& draft);

/// Leaves out agencies that the programme before does not have and nobody names any more.
void leave_out_unnamed_agencies(const programme::Programme& before, Draft& draft);

/// Where an agency of the programme before is in the draft, which gets it if need be.
std::size_t agency_in_draft(const programme::Programme& before, programme::AgencyIndex agency,
                            Draft& draft);

/// A task of the draft, as it was opened, and the one that it was before.
struct Inheritance {
    const programme::Programme& before;
    const programme::Task& old_task;
    const programme::Programme& after;
    const programme::Task& new_task;
};

/// Gives a task what became of it: completion, notes, extensions, drop, and what people wrote where
/// the document's own sentence is the same.
void inherit_course(const Inheritance& inheritance, Draft& draft, DraftTask& task);

/// How the document is called where it is the reason of something: by its title, number and day;
/// `source` if it has no title.
std::string name_of_document(const std::string& source, const Draft& draft);

/// A task of the programme before, dropped by the document of this name.
DraftTask dropped_task(const programme::Programme& before, const programme::Task& task,
                       const std::string& document, Draft& draft);

/// Gives new ids to tasks whose own an old task has or had; `is_new` is by the tasks of the draft.
void number_new_tasks(std::vector<std::string> taken, const std::vector<bool>& is_new,
                      Draft& draft);

} // namespace ktask::intake
