#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "document/document.hpp"
#include "write/manner.hpp"

namespace ktask::write {

// The lines of text that all blocks are written in.

/// `text` in the colour of a tone by ANSI escape codes, or as it is.
std::string painted(std::string_view text, document::Tone tone, const Manner& manner);

/// `text` wrapped from the left.
std::string wrapped_lines(std::string_view text, std::size_t width);

/// The same, painted line by line.
std::string wrapped_lines(std::string_view text, document::Tone tone, const Manner& manner);

/// The notes under each other behind their numbers, which end `label_width` - 1 columns from the
/// left.
std::string hanging_notes(const document::Notes& notes, std::size_t label_width,
                          const Manner& manner);

} // namespace ktask::write
