#pragma once

#include <string>
#include <string_view>

#include "text/problem.hpp"

namespace ktask::text {

/// A text and the name under which people know it.
struct Source {
    std::string name;
    std::string text;
};

/// A place as editors show it: both count from 1, the column in characters (code points).
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Where byte `offset` of `text` is; a byte order mark at the start takes no column.
Position position_of(std::string_view text, std::size_t offset);

/// The line of `text` that holds the start of `where`, and under it a caret for each column of
/// `where` on that line. A long line is shown in part, around the caret. Ends in a newline.
std::string excerpt(std::string_view text, Span where);

/// The lines of a hint as they stand under an error, each ending in a newline; "" for no hint.
std::string indented(std::string_view hint);

/// `ktask: NAME:LINE:COLUMN: what`, the excerpt, and the hint, ending in a newline.
std::string described(const Problem& problem, const Source& source);

/// Every problem described, in the order of the text.
std::string described(Problems problems, const Source& source);

} // namespace ktask::text
