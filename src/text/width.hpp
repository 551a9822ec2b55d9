#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ktask::text {

/// Columns that `text` takes in a terminal: what a person sees as one character (with all its
/// accents, composed or not) counts once, East Asian wide characters twice.
std::size_t display_width(std::string_view text);

/// `text` padded with spaces on the right to `width` columns; a longer text is returned whole.
std::string padded(std::string_view text, std::size_t width);

/// `text` in lines of at most `width` columns, broken at spaces; a word that is wider is broken
/// between characters, so that nothing is ever cut off. Width 0 means no limit. Never empty.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// A line and the columns that it takes.
struct WrappedLine {
    std::string_view text;
    std::size_t width = 0;
};

/// The same lines as places in `text`, or in `room` if there are blanks to be left out.
std::vector<WrappedLine> wrapped(std::string_view text, std::size_t width, std::string& room);

/// Lines of `text` wrapped behind `label`, further ones indented under its first word,
/// `label_width` columns from the left. Where so little room would be left that nobody could read
/// it, it is written under the label.
std::string hanging(std::string_view label, std::string_view text, std::size_t label_width,
                    std::size_t width);

/// The columns of a text and of its widest word, in one look.
struct Measure {
    std::size_t width = 0;
    std::size_t widest_word = 0;
};
Measure measured(std::string_view text);

} // namespace ktask::text
