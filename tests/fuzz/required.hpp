#pragma once

#include <cstdio>
#include <cstdlib>

/// Ends the process, as a sanitizer would, when something does not hold of an input.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}
