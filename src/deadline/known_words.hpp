#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ktask::deadline {

/// Every word of the grammar but the letters of short forms and Roman numbers, the commoner first.
std::vector<std::string> known_words();

/// False for a word that only without its accents is one of the grammar: "quỹ", "đâu".
bool is_spelt_as_known(std::string_view word);

/// True if folded letters are a word of the grammar, or stand in its short forms.
bool is_known_word(const std::string& folded);

} // namespace ktask::deadline
