#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// What yaml-cpp leaves out or tells in its own way, made up for from the text that it read.
namespace ktask::yaml {

/// Where the quoted scalar that begins at `begin` ends, which yaml-cpp does not tell; npos if it is
/// never closed.
std::size_t after_quote(std::string_view text, std::size_t begin);

/// The spelling of null that stands at `at`, or "": yaml-cpp only tells that there is a null.
std::string_view null_at(std::string_view text, std::size_t at);

/// A value in UTF-8: yaml-cpp writes `\N` and `\_` as the bytes 85 and A0, which are not.
std::string repaired(const std::string& value);

/// The text without spaces on a last line of their own, of which yaml-cpp adds one to a folded
/// text.
std::string_view without_final_spaces(std::string_view text);

} // namespace ktask::yaml
