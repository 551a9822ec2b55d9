#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "intake/page.hpp"

namespace ktask::intake {

/// How some words look, as far as it may mean something.
struct Look {
    bool is_emphasised = false;
    bool is_strong = false;
};

/// Adds words that look alike.
void append(Words& words, std::string_view text, Look look = {});

/// Adds words with their notes and spans.
void append(Words& words, const Words& more);

/// Takes away blanks and line breaks around the words.
void trim(Words& words);

/// True if a text begins with a raised figure, as a footnote does.
bool begins_raised(std::string_view words);

/// Digits that are raised, as characters of their own: what is a mark of a footnote, or the 2 of
/// m², must not become a part of the word before it. Anything but digits is as it was.
std::string raised(std::string_view words);

/// Whether there is more than blanks.
bool has_words(std::string_view text);

} // namespace ktask::intake
