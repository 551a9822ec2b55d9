#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "deadline/deadline.hpp"
#include "deadline/tokens.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// A failure at one place of a wording.
tl::unexpected<text::Problem> wrong(text::Span where, text::Message what,
                                    std::vector<text::Message> hints);

/// That `what` should stand at the cursor.
tl::unexpected<text::Problem> missing(const Cursor& cursor, text::Message what, text::Message hint);

/// The year that examples in hints have: the programme's own.
int example_year(const DeadlineContext& context);

/// A problem with the hint that names accepted forms, in a year.
text::Problem unreadable(text::Span where, text::Message what, int year);

/// The first word that the grammar does not have, and the one that was probably meant: more telling
/// than what the grammar missed before it.
std::optional<text::Problem> unknown_word(std::string_view text, const std::vector<Token>& tokens,
                                          int year);

} // namespace ktask::deadline
