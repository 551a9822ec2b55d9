#pragma once

#include <string>
#include <vector>

namespace ktask::deadline {

/// Every word of the grammar but the letters of short forms and Roman numbers, the commoner first.
std::vector<std::string> known_words();

/// True if folded letters are a word of the grammar, or stand in its short forms.
bool is_known_word(const std::string& folded);

} // namespace ktask::deadline
