#pragma once

#include "selection/filter.hpp"
#include "syntax/json.hpp"

namespace ktask::render {

/// The members of a task in JSON that are more than a string or a number.
void write_lead(const selection::Selected& selected, syntax::JsonWriter& json); ///< {key, name}
void write_coordinating(const selection::Selected& selected,
                        syntax::JsonWriter& json); ///< [{key, name}]
void write_due(const selection::Selected& selected,
               syntax::JsonWriter& json); ///< {text, kind, first, last}
void write_done(const selection::Selected& selected,
                syntax::JsonWriter& json); ///< {on, footnotes} or null
void write_footnotes(const selection::Selected& selected,
                     syntax::JsonWriter& json); ///< [{number, at, text}]

} // namespace ktask::render
