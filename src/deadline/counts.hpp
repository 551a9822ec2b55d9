#pragma once

#include <optional>

#include "deadline/phrase.hpp"
#include "deadline/tokens.hpp"

namespace ktask::deadline {

/// The number of a count: "5", "05", "two", "mười lăm", "forty-five", also where it says it twice:
/// "05 (năm)", "ba mươi (30)".
std::optional<Figure> take_count(Cursor& cursor);

} // namespace ktask::deadline
