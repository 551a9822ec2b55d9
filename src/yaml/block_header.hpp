#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ktask::yaml {

/// What a literal or folded text does with the line breaks at its end.
enum class Chomping : std::uint8_t { strip, clip, keep };

/// What is behind `|` or `>`.
struct BlockHeader {
    std::size_t indentation = 0; ///< that is asked for; 0: that of the first line
    Chomping chomping = Chomping::clip;
    std::size_t end = 0;
    bool is_valid = true; ///< nothing but a comment follows
};

/// The header that begins at `at`.
BlockHeader read_block_header(std::string_view text, std::size_t at);

} // namespace ktask::yaml
