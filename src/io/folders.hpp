#pragma once

#include <string>

namespace ktask::io {

/// Makes a folder in one that is there; fine if it is there already. "" or why it failed.
std::string make_folder(const std::string& path);

} // namespace ktask::io
