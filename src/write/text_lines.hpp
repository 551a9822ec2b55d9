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

/// `text` wrapped behind `label`, further lines indented under its first word, `label_width`
/// columns from the left. Where so little room would be left that nobody could read it, it is
/// written under the label.
std::string hanging(std::string_view label, std::string_view text, std::size_t label_width,
                    std::size_t width);

/// `text` wrapped from the left.
std::string wrapped_lines(std::string_view text, std::size_t width);

/// The same, painted line by line.
std::string wrapped_lines(std::string_view text, document::Tone tone, const Manner& manner);

/// The notes under each other behind their numbers, which end `label_width` - 1 columns from the
/// left.
std::string hanging_notes(const document::Notes& notes, std::size_t label_width,
                          const Manner& manner);

} // namespace ktask::write
