#pragma once

#include "text/language.hpp"
#include "text/shown.hpp"

namespace ktask::words {

/// The text with U+00A0 for the blanks at which a line must not end: within the words of a state,
/// and after a number.
text::Shown unbroken(const text::Shown& text, text::Language language);

} // namespace ktask::words
