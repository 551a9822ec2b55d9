#pragma once

#include <string_view>
#include <vector>

namespace ktask::text {

/// `text` without any of `blanks` at its ends.
std::string_view trimmed(std::string_view text, std::string_view blanks = " ");

/// What stands behind the last separator; all of it if there is none.
std::string_view after_last(std::string_view text, char separator);

/// What stands between the separators; nothing between two of them is no part.
std::vector<std::string_view> split(std::string_view text, char separator);

} // namespace ktask::text
