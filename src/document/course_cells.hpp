#pragma once

#include "document/lines.hpp"
#include "selection/selected.hpp"

namespace ktask::document {

// What a task says to people about where it belongs and its course.

Cell ref_cell(const selection::Selected& selected, const Reader& reader);
Cell number_cell(const selection::Selected& selected, const Reader& reader);
Cell section_cell(const selection::Selected& selected, const Reader& reader);
Cell lead_text_cell(const selection::Selected& selected, const Reader& reader);
Cell coordinating_text_cell(const selection::Selected& selected, const Reader& reader);
Cell details_cell(const selection::Selected& selected, const Reader& reader);
Cell extended_cell(const selection::Selected& selected, const Reader& reader);
Cell notes_cell(const selection::Selected& selected, const Reader& reader);
Cell dropped_cell(const selection::Selected& selected, const Reader& reader);
Cell added_cell(const selection::Selected& selected, const Reader& reader);

/// The words of a deadline, in Programme::deadlines; "chưa xác định" for `none`.
Line deadline_in_words(programme::Index due, const selection::Selected& selected,
                       const Reader& reader);

/// "gia hạn đến Tháng 11/2022" or "tạm hoãn" or its own sentence, and why; the documents are notes
/// at it.
Line extension_in_words(const programme::Extension& extension, const selection::Selected& selected,
                        const Reader& reader);

/// "vướng mắc", within a sentence.
text::Message name_in_words(programme::NoteKind kind);

/// "03/10/2022, vướng mắc: Chưa bố trí được kinh phí".
Line note_in_words(const programme::Note& note, const selection::Selected& selected,
                   const Reader& reader);

/// "ngày 01/12/2022", with the documents as notes at it.
Line event_in_words(const programme::Event& event, const selection::Selected& selected,
                    const Reader& reader);

/// Puts the documents of an event as notes at the end of a line.
void add_references(Line& line, yaml::NodeId references, const selection::Selected& selected,
                    const Reader& reader);

/// The words of a place of the programme.
Line text_at(yaml::NodeId place, const selection::Selected& selected, const Reader& reader);

} // namespace ktask::document
