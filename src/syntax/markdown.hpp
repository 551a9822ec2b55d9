#pragma once

#include <string>
#include <string_view>

namespace ktask::syntax {

/// `text` so that Markdown (CommonMark and GitHub's tables) shows exactly it, on one line.
std::string markdown_escaped(std::string_view text);

} // namespace ktask::syntax
