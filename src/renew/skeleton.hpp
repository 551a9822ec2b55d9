#pragma once

#include <string>

#include "text/language.hpp"

namespace ktask::renew {

/// A programme to fill in, for who has none yet: its keys with comments, and one task.
std::string skeleton(int year, text::Language language);

} // namespace ktask::renew
