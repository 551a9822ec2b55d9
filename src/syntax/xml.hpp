#pragma once

#include <string>
#include <string_view>

namespace ktask::syntax {

/// `text` so that XML says exactly it, between tags and within quoted attributes. What XML cannot
/// say, as the controls, becomes U+FFFD. `text` must be UTF-8.
std::string xml_escaped(std::string_view text);

} // namespace ktask::syntax
