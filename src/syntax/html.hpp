#pragma once

#include <string>
#include <string_view>

namespace ktask::syntax {

/// `text` so that HTML shows exactly it, between tags and within quoted attributes.
std::string html_escaped(std::string_view text);

} // namespace ktask::syntax
