#pragma once

#include <string_view>

#include "intake/page.hpp"

namespace ktask::intake {

/// What a text says beside its words: `*emphasis*`, `**strong**`, `^[a footnote]`.
Words words_of_marked(std::string_view marked);

/// The words as a value of a programme file says them: `*emphasis*`, `^[footnotes]`, and everything
/// else escaped. What is strong is not: titles often are.
std::string marked_up(const Words& words);

/// The same without emphasis and footnotes.
std::string plainly(const Words& words);

} // namespace ktask::intake
