#pragma once

#include <span>
#include <string>

#include "io/surroundings.hpp"
#include "text/sink.hpp"

namespace ktask::cli::completion {

// The scripts of `ktask completion` ask ktask what may be typed, by a word that is no command:
//
//     ktask __complete fish WORD...           the last word is being typed
//     ktask __complete zsh WORD...
//     ktask __complete bash LINE WORD KIND    $COMP_LINE up to the cursor, $2, $COMP_TYPE
//
// The first line of the answer is `words`, `beginnings`, `files` or `folders`; each other line is a
// candidate. For fish it has what it is behind a tab, for zsh how it is listed; for bash it is what
// stands in COMPREPLY.

inline constexpr std::string_view completing_word = "__complete";

/// Writes the answer; nothing if there is none, whatever the reason.
void complete(std::span<const std::string> arguments, const io::Surroundings& surroundings,
              text::Sink& out);

} // namespace ktask::cli::completion
