#pragma once

#include <optional>

#include <tl/expected.hpp>

#include "deadline/phrase.hpp"
#include "deadline/tokens.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// A period that English words open: "June 2022", "June 30, 2022", "second half of 2022", "last
/// quarter of 2022", "first six months of 2022"; nothing if none stands there.
std::optional<tl::expected<Period, text::Problem>> take_english_period(Cursor& cursor);

} // namespace ktask::deadline
