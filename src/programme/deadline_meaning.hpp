#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "programme/deadline.hpp"
#include "programme/deadline_phrase.hpp"
#include "text/problem.hpp"

namespace ktask {

/// The days that a phrase means, or why it means none; `text` is what the phrase was read from.
tl::expected<Interval, Problem> meaning_of(const Phrase& phrase, std::string_view text,
                                           const DeadlineContext& context);

} // namespace ktask
