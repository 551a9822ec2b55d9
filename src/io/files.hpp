#pragma once

#include <string>

#include "io/error.hpp"

namespace ktask::io {

/// The bytes of a file, or of standard input for "-".
Result<std::string> read_file(const std::string& path);

/// The path without symbolic links, or "" with errno.
std::string resolved_path(const std::string& path);

} // namespace ktask::io
