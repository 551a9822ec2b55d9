#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace ktask::render {

/// A pattern of Words with its places filled in.
template<typename... Arguments>
std::string said(std::string_view pattern, const Arguments&... arguments) {
    return fmt::format(fmt::runtime(pattern), arguments...);
}

} // namespace ktask::render
