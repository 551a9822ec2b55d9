#pragma once

#include <optional>
#include <string>

#include "io/error.hpp"

namespace ktask::io {

/// Why a file, which is there, may not be written to: refused by its mode or by the system, or the
/// failure to learn it. Mode bits are looked at too: nobody forbids anything to root.
std::optional<Error> forbids_writing(const std::string& path);

/// The same of a folder in which files are to be made.
std::optional<Error> forbids_new_files(const std::string& folder);

} // namespace ktask::io
