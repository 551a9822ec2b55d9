#pragma once

#include <span>

#include "words/language.hpp"

namespace ktask::words {

/// What is said in Vietnamese.
std::span<const Translation> vietnamese();

} // namespace ktask::words
