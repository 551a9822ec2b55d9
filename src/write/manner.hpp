#pragma once

#include <cstddef>

namespace ktask::write {

/// How text is written for whoever looks at it.
struct Manner {
    std::size_t width = 100; ///< in columns; 0 for no limit
    bool colour = false;     ///< by ANSI escape codes
    bool draws = false;      ///< with drawings that only a terminal shows well
};

} // namespace ktask::write
