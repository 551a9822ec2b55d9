#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/message.hpp"

namespace ktask::programme {

// The ids of tasks: letters A to Z and Đ in any case and digits, in parts joined by single dots,
// dashes or underscores: "3", "II.3", "KH20_TT_N02.1".

constexpr std::size_t longest_id = 40; ///< in characters

inline constexpr text::Pattern<0> rule_of_ids{
    "an id has only letters and digits, joined by single '.', '-' or '_'"};

bool is_id(std::string_view words);

/// What two ids have in common that are the same to people: case, and zeros before a number.
std::string folded_id(std::string_view id);

bool is_same_id(std::string_view one, std::string_view other);

/// The number that an id is, if it is one.
std::optional<std::int64_t> number_of_id(std::string_view id);

/// The order that people expect: "2" before "10", "II.2" before "II.10".
bool comes_before(std::string_view one, std::string_view other);

/// The id behind the highest of `ids` that is like `id`, but for the number at its end: behind
/// "II.9" is "II.10". "" if it has no number at its end.
std::string free_id(std::string_view id, std::span<const std::string> ids);

} // namespace ktask::programme
