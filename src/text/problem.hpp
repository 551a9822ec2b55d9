#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/message.hpp"

namespace ktask::text {

/// Bytes [begin, end) of a text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

/// The bytes of `text` at `where`.
std::string_view written(std::string_view text, Span where);

/// Whether a problem forbids to go on.
enum class Severity { error, warning };

/// Something wrong at one place of a text that the caller knows; an empty span at its start: with
/// all of it. Messages are lower case without full stop.
struct Problem {
    Span where;
    Message what;
    std::vector<Message> hints; ///< what would be right, a line each
    Severity severity = Severity::error;
};

using Problems = std::vector<Problem>;

/// True if at least one problem is an error, not just a warning.
bool has_error(const Problems& problems);

/// Puts them in the order of the text.
void sort_by_place(Problems& problems);

} // namespace ktask::text
