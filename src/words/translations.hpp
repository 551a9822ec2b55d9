#pragma once

#include <span>

#include "words/language.hpp"

namespace ktask::words {

/// What is said in Vietnamese.
std::span<const Translation> vietnamese();
/// What is said about changes of a programme.
std::span<const Translation> vietnamese_changes();

} // namespace ktask::words
