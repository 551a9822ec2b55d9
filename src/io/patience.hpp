#pragma once

#include <chrono>

namespace ktask::io {

/// How long to wait for somebody else: to be done with a file, to read a pipe.
inline constexpr std::chrono::milliseconds patience{5000};

} // namespace ktask::io
