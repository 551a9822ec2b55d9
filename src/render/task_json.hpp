#pragma once

#include "render/json_writer.hpp"
#include "selection/filter.hpp"

namespace ktask {

/// The members of a task in JSON that are more than a string or a number.
void write_lead(const Selected& selected, JsonWriter& json);         ///< {key, name}
void write_coordinating(const Selected& selected, JsonWriter& json); ///< [{key, name}]
void write_due(const Selected& selected, JsonWriter& json);          ///< {text, kind, first, last}
void write_done(const Selected& selected, JsonWriter& json);         ///< {on, footnotes} or null
void write_footnotes(const Selected& selected, JsonWriter& json);    ///< [{number, at, text}]

} // namespace ktask
