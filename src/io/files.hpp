#pragma once

#include <cstddef>
#include <string>

#include "io/error.hpp"

namespace ktask::io {

/// The bytes of a file, or of standard input for "-", but no more than `most`.
Result<std::string> read_file(const std::string& path, std::size_t most = std::string::npos);

/// The path without symbolic links, or "" with errno.
std::string resolved_path(const std::string& path);

} // namespace ktask::io
