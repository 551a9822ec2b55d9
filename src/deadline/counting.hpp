#pragma once

#include <optional>
#include <string_view>

#include <tl/expected.hpp>

#include "deadline/deadline.hpp"
#include "deadline/phrase.hpp"
#include "deadline/tokens.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// Reads days counted from the issue of a document: "trong vòng 05 ngày làm việc kể từ ngày Kế
/// hoạch này được ban hành", "within 30 days of issue", "issued+100d". Nothing is read if no count
/// stands at the cursor; a count of days from anything else is a problem.
std::optional<tl::expected<Counting, text::Problem>> take_counting(Cursor& cursor);

/// The days of it, which go to the last of them; `text` is what it was read from.
tl::expected<Interval, text::Problem> meaning_of(const Counting& counting, text::Span where,
                                                 std::string_view text,
                                                 const DeadlineContext& context);

} // namespace ktask::deadline
