#pragma once

#include <cstddef>
#include <string>

#include "io/output.hpp"

namespace ktask::io {

/// By what a terminal shows an output that is longer than it.
struct Paging {
    std::string command; ///< as $PAGER has it
    std::size_t rows = 0;
    std::size_t columns = 0;
};

/// Writes to standard output, which must be a terminal; by the pager if that has fewer rows than
/// the output. Returns when the pager has ended. Who leaves it early has seen enough, which is no
/// failure; a pager that cannot be started is done without.
Result<void> write_paged(const Writing& write, const Paging& paging);

} // namespace ktask::io
