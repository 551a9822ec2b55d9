#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ktask::text {

/// Bytes [begin, end) of a text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

/// Whether a problem forbids to go on.
enum class Severity { error, warning };

/// Something wrong at one place of a text. `what` and `hint` are lower case without full stop;
/// `hint` says what would be right, line by line, and may be empty.
struct Problem {
    Span where;
    std::string what;
    std::string hint;
    Severity severity = Severity::error;
};

/// Why something that was asked for cannot be done; worded as a Problem is.
struct Refusal {
    std::string what;
    std::string hint;
};

using Problems = std::vector<Problem>;

/// True if at least one problem is an error, not just a warning.
bool has_error(const Problems& problems);

} // namespace ktask::text
