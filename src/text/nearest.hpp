#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/message.hpp"

namespace ktask::text {

/// The candidate that `word` was most likely meant to be, or "" if none is close: compared folded,
/// at most one slip (missing, added, changed or swapped letter) for every three letters, of which
/// there are at least four.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// "did you mean 'x'?" if something near `word` is among the candidates, else nothing.
std::vector<Message> near_miss(std::string_view word, std::span<const std::string> candidates);

/// The same, other names of the choices too, and else "choices: x, y".
std::vector<Message> choices_near(std::string_view word, std::span<const std::string> choices,
                                  std::span<const std::string> other_names = {});

} // namespace ktask::text
