#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "text/problem.hpp"

namespace ktask::cli {

/// What scripts learn from a run. On all but `fine` no programme was changed.
enum class Exit {
    fine = 0,
    refused = 1, ///< the programme or the request cannot be satisfied
    usage = 2,   ///< wrong command line
    failed = 3,  ///< reading or writing failed
    busy = 4,    ///< somebody else has the file or has changed it
};

/// Ends a command: `what()` is the whole message for standard error, ending in a newline.
struct Failure : std::runtime_error {
    Failure(Exit exit_status, const std::string& message)
        : std::runtime_error(message), status(exit_status) {}
    Exit status;
};

/// "ktask: WHAT", and the hint on lines of its own.
std::string error_message(std::string_view what, std::string_view hint = "");

/// The failures that need no more than words, each with its exit status.
Failure usage_error(std::string_view what, std::string_view hint = "");
Failure refusal(std::string_view what, std::string_view hint = "");
Failure io_failure(std::string_view what, std::string_view hint = "");

/// A mistake within the value of an option, with the value and a caret under the mistake.
Failure bad_value(std::string_view option, std::string_view value, const text::Problem& problem);

} // namespace ktask::cli
