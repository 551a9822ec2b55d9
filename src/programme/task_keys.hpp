#pragma once

#include <array>

#include "programme/known_key.hpp"

namespace ktask::programme {

// The keys of what is under `tasks`, as keys.hpp has those of the rest.

enum TaskKey {
    task_id,
    task_number,
    task_title,
    task_lead,
    task_lead_text,
    task_role,
    task_coordinating,
    task_coordinating_text,
    task_due,
    task_due_text,
    task_details,
    task_extended,
    task_notes,
    task_done,
    task_dropped,
    task_added
};
inline constexpr std::array<KnownKey, 16> task_keys = {{
    {"id", true, Value::id, Amount::one,
     "What names the task and never changes: letters and digits, joined by single '.', '-' or "
     "'_', such as 3 or II.3.",
     "id: 1"},
    {"number", false, Value::printed_number, Amount::one,
     "What the document prints in front, if that is not the id; two quotation marks for nothing."},
    {"title", true, Value::text, Amount::one, "What is to be done, in the document's words.",
     "title: Ban hành Kế hoạch triển khai Tháng hành động vì trẻ em"},
    {"lead", true, Value::agency, Amount::one_or_set,
     "The key of the agency that leads, or a list of keys, the focal point first.",
     "lead: sldtbxh"},
    {"lead-text", false, Value::text, Amount::one,
     "The document's own sentence about who leads, where keys cannot say it."},
    {"role", false, Value::role, Amount::one,
     "How the lead is put in charge: 'thực hiện', if nothing is said, or 'tham mưu'."},
    {"coordinating", false, Value::agency, Amount::set,
     "The keys of the agencies that coordinate, a list."},
    {"coordinating-text", false, Value::text, Amount::one,
     "The document's own sentence about who coordinates, where keys cannot say it."},
    {"due", true, Value::deadline_or_stages, Amount::one,
     "The deadline in the document's words, such as 'Tháng 9/2022' or 'Trước ngày 10/5/2022'; "
     "'none' while there is none; or a list of stages, each with its own.",
     "due: Tháng 9/2022"},
    {"due-text", false, Value::text, Amount::one,
     "The document's own sentence about the deadline, where the value cannot say it."},
    {"details", false, Value::details, Amount::one,
     "Further columns of the document, each under its heading."},
    {"extended", false, Value::extension, Amount::list,
     "Where the deadline was moved to, a list, the latest last."},
    {"notes", false, Value::note, Amount::list, "How it goes, a list, the latest last."},
    {"done", false, Value::event, Amount::one,
     "The completion: its day, and the documents that prove it."},
    {"dropped", false, Value::event, Amount::one,
     "The task was taken out of the programme: when, and by which documents."},
    {"added", false, Value::event, Amount::one,
     "The task came into the programme after its issue: when, and by which documents."},
}};

enum SectionKey {
    section_words,
    section_number,
    section_level,
    section_lead,
    section_lead_text,
    section_coordinating,
    section_coordinating_text,
    section_due_text,
    section_details
};
inline constexpr std::array<KnownKey, 9> section_keys = {{
    {"section", true, Value::text, Amount::one,
     "A heading among the tasks, in the document's words.", "section: Nhiệm vụ trọng tâm"},
    {"number", false, Value::printed_number, Amount::one,
     "What the document prints in front of the heading."},
    {"level", false, Value::level, Amount::one,
     "How far down the heading is: 1, if nothing is said, to 4."},
    {"lead", false, Value::agency, Amount::one_or_set,
     "The key of the agency in the row of the heading, or a list; tasks do not inherit it."},
    {"lead-text", false, Value::text, Amount::one,
     "The document's own sentence about who leads, where keys cannot say it."},
    {"coordinating", false, Value::agency, Amount::set,
     "The keys of the agencies that coordinate, a list."},
    {"coordinating-text", false, Value::text, Amount::one,
     "The document's own sentence about who coordinates, where keys cannot say it."},
    {"due-text", false, Value::text, Amount::one,
     "The document's own sentence about the deadline, where the value cannot say it."},
    {"details", false, Value::details, Amount::one,
     "Further columns of the document, each under its heading."},
}};

enum StageKey { stage_what, stage_when, stage_lead, stage_done, stage_extended };
inline constexpr std::array<KnownKey, 5> stage_keys = {{
    {"what", true, Value::text, Amount::one,
     "What the stage is called, which tells it from the others.", "what: Khởi động"},
    {"when", true, Value::deadline, Amount::one, "The deadline of the stage.", "when: Quý IV/2022"},
    {"lead", false, Value::agency, Amount::one, "The key of the agency that has this part."},
    {"done", false, Value::event, Amount::one,
     "The completion: its day, and the documents that prove it."},
    {"extended", false, Value::extension, Amount::list,
     "Where the deadline was moved to, a list, the latest last."},
}};

enum ExtensionKey {
    extension_to,
    extension_on,
    extension_text,
    extension_why,
    extension_references
};
inline constexpr std::array<KnownKey, 5> extension_keys = {{
    {"to", true, Value::deadline, Amount::one,
     "The new deadline; 'none' for what is put off without days.", "to: Tháng 11/2022"},
    {"on", false, Value::day, Amount::one, "The day: 2022-09-01."},
    {"text", false, Value::text, Amount::one,
     "The document's own sentence about the deadline, where the value cannot say it."},
    {"why", false, Value::text, Amount::one, "The reason."},
    {"refs", false, Value::text, Amount::list,
     "The documents that prove it, a list; each is printed as a footnote."},
}};

enum EventKey { event_on, event_references };
inline constexpr std::array<KnownKey, 2> event_keys = {{
    {"on", false, Value::day, Amount::one, "The day: 2022-09-01."},
    {"refs", false, Value::text, Amount::list,
     "The documents that prove it, a list; each is printed as a footnote."},
}};

enum NoteKey { note_on, note_kind, note_text };
inline constexpr std::array<KnownKey, 3> note_keys = {{
    {"on", false, Value::day, Amount::one, "The day: 2022-09-01."},
    {"kind", false, Value::kind_of_note, Amount::one,
     "The kind of note: 'tiến độ', if nothing is said, 'vướng mắc', 'kiến nghị' or 'điều chỉnh'."},
    {"text", true, Value::text, Amount::one, "What is noted.", "text: Đã gửi lấy ý kiến các huyện"},
}};

} // namespace ktask::programme
