#pragma once

#include <span>

#include "text/note.hpp"
#include "text/sink.hpp"
#include "words/language.hpp"

namespace ktask::document {

// The problems of files, for programs: each with its place, from 1 and in characters, to the
// character behind it. The messages are for the person, in the speaker's language; all else is the
// same in every language.

/// An array of {file, line, column, end_line, end_column, severity, code, message, hints}; `code`
/// is the message's English with its places.
void problems_json(std::span<const text::Note> files, words::Speaker& speaker, text::Sink& sink);

/// Annotations for GitHub, a line each, with the hints below the message.
void problems_github(std::span<const text::Note> files, words::Speaker& speaker, text::Sink& sink);

} // namespace ktask::document
