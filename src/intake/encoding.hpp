#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "text/problem.hpp"

namespace ktask::intake {

/// A text file in UTF-8 without byte order mark, from UTF-8 or from UTF-16 with a byte order mark.
/// Anything else (old Vietnamese encodings, what is no text) is a problem, placed in the bytes.
tl::expected<std::string, text::Problems> utf8_of(std::string_view bytes);

} // namespace ktask::intake
