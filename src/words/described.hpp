#pragma once

#include <string>

#include "text/note.hpp"
#include "words/language.hpp"

namespace ktask::words {

/// The note as a person reads it, ending in a newline. Each problem is headed by what it is about
/// (`ktask: NAME:LINE:COLUMN: what`), has the line of its place with carets under it, and its
/// hints. The problems of a file come in the order of its text.
std::string described(text::Note note, Speaker& speaker);

} // namespace ktask::words
