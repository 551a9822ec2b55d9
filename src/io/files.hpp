#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace ktask::io {

/// The bytes of a file, or of standard input for "-"; else why they cannot be had ("no such file").
tl::expected<std::string, std::string> read_file(const std::string& path);

/// The path without symbolic links, or "" with errno.
std::string resolved_path(const std::string& path);

/// True if both paths lead to the same file, which exists.
bool are_same_file(const std::string& one, const std::string& other);

bool is_folder(const std::string& path);

/// The programme-*.yaml in a folder, sorted; paths begin with `folder` unless it is "".
std::vector<std::string> programmes_in(const std::string& folder);

/// The programme-*.yaml of the working folder, or of the nearest folder above that has some.
std::vector<std::string> nearest_programmes();

} // namespace ktask::io
