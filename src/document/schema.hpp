#pragma once

#include "text/sink.hpp"

namespace ktask::document {

/// Writes the JSON Schema (draft-07, as yaml-language-server reads it) of the programme file. It
/// follows from the tables of keys, explains each key in Vietnamese and English, and accepts
/// whatever `check` accepts, also where YAML takes a value without quotes for a number or for true.
void schema(text::Sink& sink);

} // namespace ktask::document
