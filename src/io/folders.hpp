#pragma once

#include <string>
#include <vector>

#include "io/error.hpp"

namespace ktask::io {

bool is_folder(const std::string& path);

/// Makes a folder in one that is there; fine if it is there already.
Result<void> make_folder(const std::string& path);

/// True if a file in the folder is called *.eml.
bool holds_mails(const std::string& folder);

/// The programme-*.yaml in a folder, sorted; paths begin with `folder` unless it is "".
std::vector<std::string> programmes_in(const std::string& folder);

/// The programme-*.yaml of the working folder, or of the nearest folder above that has some.
std::vector<std::string> nearest_programmes();

} // namespace ktask::io
