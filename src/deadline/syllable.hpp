#pragma once

#include <string_view>

namespace ktask::deadline {

/// True if folded letters are spelt as a syllable of Vietnamese may be, whether or not it is a
/// word: "truong", "hop"; not "thnag", "month".
bool is_vietnamese_syllable(std::string_view folded);

} // namespace ktask::deadline
