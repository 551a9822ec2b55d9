#pragma once

#include "render/words.hpp"

namespace ktask::render {

/// The words of each language; the rest of the program asks `words_of` for them.
extern const Words vietnamese_words;
extern const Words english_words;

} // namespace ktask::render
