#pragma once

#include <string>

#include "selection/selected.hpp"
#include "syntax/json.hpp"

namespace ktask::document {

// What a task says to machines about its deadline and its course: where it belongs, what was moved,
// noted, dropped and added.

std::string plain_ref(const selection::Selected& selected); ///< "2022:3"
std::string plain_number(const selection::Selected& selected);
std::string plain_section(const selection::Selected& selected);
std::string plain_lead_text(const selection::Selected& selected);
std::string plain_coordinating_text(const selection::Selected& selected);
std::string plain_details(const selection::Selected& selected); ///< "Sản phẩm: Kế hoạch; ..."
std::string plain_extended(const selection::Selected& selected); ///< the words of the latest
std::string plain_notes(const selection::Selected& selected);    ///< the latest
std::string plain_dropped(const selection::Selected& selected);  ///< the day, or "undated"
std::string plain_added(const selection::Selected& selected);

/// A string, or null if there is nothing.
template<std::string (*plain)(const selection::Selected&)>
void filled_json(const selection::Selected& selected, syntax::JsonWriter& json) {
    const std::string words = plain(selected);
    if (words.empty()) {
        json.null();
    } else {
        json.value(words);
    }
}

void details_json(const selection::Selected& selected, syntax::JsonWriter& json);
void due_json(const selection::Selected& selected, syntax::JsonWriter& json);
void extended_json(const selection::Selected& selected, syntax::JsonWriter& json);
void notes_json(const selection::Selected& selected, syntax::JsonWriter& json);
void dropped_json(const selection::Selected& selected, syntax::JsonWriter& json);
void added_json(const selection::Selected& selected, syntax::JsonWriter& json);

/// The name of a kind of note in JSON: "obstacle".
std::string_view id_of(programme::NoteKind kind);

} // namespace ktask::document
