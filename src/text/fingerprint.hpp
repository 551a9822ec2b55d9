#pragma once

#include <string>
#include <string_view>

namespace ktask::text {

/// 16 hexadecimal digits that depend on nothing but the bytes of `text` (FNV-1a), so that a name
/// made of them is the same on every machine. Not for keeping anybody from forging one.
std::string fingerprint(std::string_view text);

} // namespace ktask::text
