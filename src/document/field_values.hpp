#pragma once

#include <optional>
#include <string>

#include "deadline/date.hpp"
#include "selection/filter.hpp"
#include "syntax/json.hpp"

namespace ktask::document {

// What each field says about a task to machines: plain values for CSV and TSV, and JSON.

std::string plain_programme(const selection::Selected& selected);
std::string plain_id(const selection::Selected& selected);
std::string plain_title(const selection::Selected& selected);
std::string plain_lead(const selection::Selected& selected);
std::string plain_lead_name(const selection::Selected& selected);
std::string plain_role(const selection::Selected& selected);
std::string plain_coordinating(const selection::Selected& selected);
std::string plain_coordinating_names(const selection::Selected& selected);
std::string plain_due(const selection::Selected& selected);
std::string plain_kind(const selection::Selected& selected);
std::string plain_state(const selection::Selected& selected);
std::string plain_days_late(const selection::Selected& selected);
std::string plain_due_soon(const selection::Selected& selected);
std::string plain_done(const selection::Selected& selected);
std::string plain_footnotes(const selection::Selected& selected);

std::optional<deadline::Date> first_day(const selection::Selected& selected);
std::optional<deadline::Date> last_day(const selection::Selected& selected);
std::optional<deadline::Date> done_day(const selection::Selected& selected);

void id_json(const selection::Selected& selected, syntax::JsonWriter& json);
void lead_json(const selection::Selected& selected, syntax::JsonWriter& json);  ///< {key, name}
void leads_json(const selection::Selected& selected, syntax::JsonWriter& json); ///< [{key, name}]
void coordinating_json(const selection::Selected& selected,
                       syntax::JsonWriter& json); ///< [{key, name}]
void days_late_json(const selection::Selected& selected, syntax::JsonWriter& json);
void due_soon_json(const selection::Selected& selected, syntax::JsonWriter& json);
void done_json(const selection::Selected& selected,
               syntax::JsonWriter& json); ///< {on, footnotes} or null
void footnotes_json(const selection::Selected& selected,
                    syntax::JsonWriter& json); ///< [{number, at, text}]

/// {key, name}
void agency_json(const programme::Agency& agency, syntax::JsonWriter& json);
/// The member "footnotes": the numbers of those that are at a place of the task.
void footnotes_at_json(const selection::Selected& selected, std::string_view place,
                       syntax::JsonWriter& json);

/// A day as 2022-05-09, or "" and null.
std::string iso_or_nothing(const std::optional<deadline::Date>& day);
void iso_or_null(const std::optional<deadline::Date>& day, syntax::JsonWriter& json);

template<std::optional<deadline::Date> (*day_of)(const selection::Selected&)>
std::string plain_day(const selection::Selected& selected) {
    return iso_or_nothing(day_of(selected));
}

template<std::optional<deadline::Date> (*day_of)(const selection::Selected&)>
void day_json(const selection::Selected& selected, syntax::JsonWriter& json) {
    iso_or_null(day_of(selected), json);
}

/// The plain value as a string.
template<std::string (*plain)(const selection::Selected&)>
void same_json(const selection::Selected& selected, syntax::JsonWriter& json) {
    json.value(plain(selected));
}

} // namespace ktask::document
