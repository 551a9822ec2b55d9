#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ktask::text {

/// How many columns a text takes that is plain: printable ASCII, the letters up to U+02FF and from
/// U+1E00 to U+1EFF, which are all of precomposed Vietnamese, and the dashes and quotation marks of
/// U+2010..2027. Plain text is well-formed and NFC, every character in it has one column, and none
/// hides or joins others. Nothing for a text that needs a closer look, which takes ten times as
/// long.
std::optional<std::size_t> plain_width(std::string_view text);

/// How many bytes and columns the plain start of a text takes.
struct PlainStart {
    std::size_t length = 0;
    std::size_t width = 0;
};

/// The same up to the first blank.
PlainStart plain_word(std::string_view text);

} // namespace ktask::text
