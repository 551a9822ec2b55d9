#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "programme/deadline_tokens.hpp"
#include "text/problem.hpp"

namespace ktask {

/// A failure at one place of a wording.
tl::unexpected<Problem> wrong(Span where, std::string what, std::string hint);

/// That `what` should stand at the cursor.
tl::unexpected<Problem> missing(const Cursor& cursor, std::string_view what, std::string hint);

/// A problem with the hint that names accepted forms.
Problem unreadable(Span where, std::string what);

/// The first word that the grammar does not have, and the one that was probably meant: more telling
/// than what the grammar missed before it.
std::optional<Problem> unknown_word(std::string_view text, const std::vector<Token>& tokens);

} // namespace ktask
