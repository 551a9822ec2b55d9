#pragma once

#include "render/json_writer.hpp"
#include "selection/filter.hpp"

namespace ktask::render {

/// The members of a task in JSON that are more than a string or a number.
void write_lead(const selection::Selected& selected, JsonWriter& json);         ///< {key, name}
void write_coordinating(const selection::Selected& selected, JsonWriter& json); ///< [{key, name}]
void write_due(const selection::Selected& selected,
               JsonWriter& json); ///< {text, kind, first, last}
void write_done(const selection::Selected& selected, JsonWriter& json); ///< {on, footnotes} or null
void write_footnotes(const selection::Selected& selected,
                     JsonWriter& json); ///< [{number, at, text}]

} // namespace ktask::render
