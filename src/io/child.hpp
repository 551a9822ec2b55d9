#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"

namespace ktask::io {

/// A program to run, without a shell, and what it may cost.
struct Child {
    std::vector<std::string> command; ///< its name, looked for in $PATH, and its arguments
    std::string_view package;         ///< of Debian, that it is in: said if it is missing
    std::string_view input = {};      ///< on its standard input, which is a file
    std::size_t most_output = std::size_t{64} << 20U;
    std::chrono::milliseconds wait{60'000};
};

/// How it ended.
struct ChildEnd {
    int status = 0; ///< of its exit
    std::string output;
    std::string errors; ///< the beginning of what it wrote to standard error
};

/// Runs a program to its end. It is a failure if it is missing, is ended by a signal, takes too
/// long or writes too much; it is gone in any case.
Result<ChildEnd> run_child(const Child& child);

} // namespace ktask::io
