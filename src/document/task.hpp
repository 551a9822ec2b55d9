#pragma once

#include "document/lines.hpp"
#include "selection/filter.hpp"

namespace ktask::document {

// What several subjects say alike about one task.

/// The numbers of the footnotes at a place of a task: "lead", "done".
std::vector<int> notes_at(const selection::Selected& selected, std::string_view place);

/// The number by which people call a task: "3", and where there are several programmes as commands
/// take it, "2022:3", or with what tells its file from another of the same year.
Line number_of(const selection::Selected& selected, const Reader& reader);

/// How a lead is put in charge, in the reader's language, without the notes to it.
Line words_of_role(const text::Text& role, const Reader& reader);
/// The same with them.
Line role_of_lead(const selection::Selected& selected, const Reader& reader);

/// The text of a footnote of a programme.
Line note_of(const programme::Programme& programme, std::uint32_t number, const Reader& reader);

/// The notes that are marked in the blocks, under the name of each programme if there are several.
std::vector<Notes> all_notes(const std::vector<Block>& blocks, const Reader& reader,
                             std::string_view (*name)(const programme::Programme&, const Reader&));

/// What a document is called that is about one or more programmes: "Nhiệm vụ – Chương trình công
/// tác năm 2022".
Line title_of(const text::Message& subject, const Reader& reader);

/// What tells a programme from others: its title, or its file if they share a title.
std::string_view name_of(const programme::Programme& programme, const Reader& reader);

/// What is said of an agency in one of several programmes, below what is said of it over all.
Cell part_cell(const programme::Programme& programme, const Reader& reader);

/// "hạn cuối 31/07/2022", and with the reason why nobody works on it "…, rơi vào Chủ nhật".
Line last_day(Date day, const Reader& reader);
Line last_day_and_why_off(Date day, const Reader& reader);

/// "lần tới 19/06/2022", of recurring work whose words name its days; else nothing.
Line next_day(const deadline::Interval& interval, const Reader& reader);

/// "định kỳ, coi như thường xuyên, lần tới 19/06/2022".
text::Message recurrence(const deadline::Interval& interval, const Reader& reader);

/// Those who lead a task, in the document's words, or by their names; with notes. Behind them who
/// has the stage that is meant, if somebody has it: "Sở Tài chính; Sở Y tế (Kiểm kê)".
enum class Names { full, brief };
Line leads(const selection::Selected& selected, Names names, const Reader& reader);

/// When a task has to be done as a whole, in the document's words.
Line whole_due(const selection::Selected& selected, const Reader& reader);

/// When a task has to be done, or the stage that is meant, in the document's words.
Line due(const selection::Selected& selected, const Reader& reader);

/// What became of its deadline: "gia hạn đến Tháng 11/2022"; the latest of several.
Line extension(const selection::Selected& selected, const Reader& reader);

/// The agencies that have to work together on a task, in the document's words.
Line coordinating(const selection::Selected& selected, const Reader& reader);

} // namespace ktask::document
