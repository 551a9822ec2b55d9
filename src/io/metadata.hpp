#pragma once

#include <string>

#include <tl/expected.hpp>

namespace ktask::io {

/// Gives the open file `to` the owner, mode, access list and extended attributes of the file
/// `from`. A warning about what could not be kept, or ""; an error if that must not be.
tl::expected<std::string, std::string> copy_metadata(const std::string& from, int to);

} // namespace ktask::io
