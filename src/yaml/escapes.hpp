#pragma once

#include <cstddef>
#include <string_view>

namespace ktask::yaml {

/// A backslash and what belongs to it, between double quotes.
struct Escape {
    char32_t code = 0;        ///< the character that it stands for
    std::size_t end = 0;      ///< where the text goes on
    std::size_t digits = 0;   ///< how many hexadecimal digits it takes; 0 for a letter
    bool is_character = true; ///< false: there is no such escape, or no such character
};

/// The escape whose backslash is at `at`. `text` ends where the closing quote is.
Escape read_escape(std::string_view text, std::size_t at);

} // namespace ktask::yaml
