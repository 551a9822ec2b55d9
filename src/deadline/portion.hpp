#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "deadline/apart.hpp"
#include "deadline/deadline.hpp"
#include "deadline/tokens.hpp"

namespace ktask::deadline {

/// A text that is taken apart.
struct Sentence {
    std::string_view text;
    const std::vector<Token>& tokens;
    const DeadlineContext& context;
};

/// Tokens of a sentence, from the first to before the last.
struct Stretch {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// A stretch without the marks at its ends and a "và" in front; it may be empty.
Stretch trimmed(const Sentence& sentence, Stretch stretch);

/// What is to be done and by when, if the stretch begins or ends in one deadline that is certain,
/// and the words besides name no days, nor anything that would change it.
std::optional<Portion> portion_of(const Sentence& sentence, Stretch stretch);

} // namespace ktask::deadline
