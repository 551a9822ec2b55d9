#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include <utf8proc.h>

/// `text` in Unicode normalisation form D: every accent a character of its own.
inline std::string decomposed(std::string_view text) {
    const std::string copy(text);
    utf8proc_uint8_t* mapped =
        utf8proc_NFD(reinterpret_cast<const utf8proc_uint8_t*>(copy.c_str()));
    std::string out(reinterpret_cast<const char*>(mapped));
    std::free(mapped); // NOLINT(cppcoreguidelines-no-malloc): utf8proc allocates so
    return out;
}
