#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ktask::document {

// The regular expressions (ECMA 262) of the JSON Schema. What an expression cannot say is left to
// `check`: each accepts all that loading a programme accepts.

/// A text with anything but white space.
inline constexpr std::string_view pattern_of_something = R"([^ \t\n])";
inline constexpr std::string_view pattern_of_digits = "^[0-9]+$";
inline constexpr std::string_view pattern_of_id = "^[A-Za-z0-9Đđ]+([._-][A-Za-z0-9Đđ]+)*$";
inline constexpr std::string_view pattern_of_agency = "^[a-z0-9._-]+$";
inline constexpr std::string_view pattern_of_address =
    R"(^[ \t\n]*[^@\s]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*[ \t\n]*$)";

/// One of these names, with any white space around it and between its words.
std::string pattern_of_names(std::span<const std::string_view> names);

/// The same, or anything with marks of texts or with accents that stand apart from their letters.
std::string pattern_of_names_in_text(std::span<const std::string_view> names);

/// One of these names in any case, the Vietnamese ones with any accents.
std::string pattern_of_folded_names(std::span<const std::string_view> names);

} // namespace ktask::document
