#pragma once

#include <string_view>

namespace ktask::yaml {

/// True if nothing is wrong with any byte of a text, as nearly always: it is well-formed UTF-8, no
/// line starts as git's conflict markers do, and it holds no control but tabs and line breaks. A
/// text with rarer characters (Thai, Korean, those of four bytes) may be right nonetheless.
bool has_ordinary_bytes(std::string_view text);

} // namespace ktask::yaml
