#pragma once

#include <optional>

#include "deadline/phrase.hpp"
#include "deadline/tokens.hpp"

namespace ktask::deadline {

/// How far from today "này", "sau", "tới" or "trước" behind a unit points.
std::optional<int> take_steps(Cursor& cursor);

/// "today", "hôm nay", "next-week", "next week", or nothing.
std::optional<Period> take_relative(Cursor& cursor);

} // namespace ktask::deadline
