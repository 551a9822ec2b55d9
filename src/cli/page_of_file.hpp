#pragma once

#include <string>

#include "intake/page.hpp"

namespace ktask::cli {

/// What a document says, by whichever reader its ending and its bytes ask for; "-" is standard
/// input. Throws if it cannot be read.
intake::Page page_of_file(const std::string& path);

} // namespace ktask::cli
