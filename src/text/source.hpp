#pragma once

#include <string>
#include <string_view>

#include "text/problem.hpp"

namespace ktask::text {

/// The name of what is read from standard input, in data; a Speaker says it in its language.
constexpr std::string_view standard_input = "standard input";

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

/// False for what has no lines to show: nothing, UTF-16, binary data.
bool is_text(std::string_view text);

/// Tells where offsets of a text are. Asked for in their order, each costs what lies between it and
/// the one before.
class Positions {
public:
    explicit Positions(std::string_view text) : text_(text) {}
    Position of(std::size_t offset);

    /// As `excerpt` does it.
    std::string excerpt(Span where);

private:
    std::string_view text_;
    Span line_;                  ///< the last one, without its line break
    std::size_t line_break_ = 0; ///< where it ends
    std::size_t number_ = 0;     ///< its own, or 0 if nothing is counted yet
    std::size_t offset_ = 0;     ///< of a place on it
    std::size_t characters_ = 0; ///< before that place
};

} // namespace ktask::text
