#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/date.hpp"
#include "edit/place.hpp"

namespace ktask::edit {

/// A completion that is to be written; references are plain words.
struct NewCompletion {
    deadline::Date on;
    std::vector<std::string> references;
};

/// The hand in which the people who keep a file write a completion.
struct Hand {
    std::size_t step = 2; ///< from `done:` to `on:`
    std::size_t dash = 2; ///< from `refs:` to the dash of an item
    std::size_t gap = 2;  ///< from the dash to the item
    yaml::Style key_style = yaml::Style::plain;
};

/// The hand of the nearest completion, and where there is none, of the rest of the file.
Hand hand_at(const Document& document, const std::vector<TaskPlace>& places, std::size_t task);

/// The lines of a completion in block style, without the indentation of the first and without the
/// last line break.
std::string in_block_style(const NewCompletion& completion, const Hand& hand, std::size_t column,
                           std::string_view line_break);

/// A completion in flow style: `done: {on: 2022-05-06, refs: ["..."]}`.
std::string in_flow_style(const NewCompletion& completion, const Hand& hand);

/// The words of a footnote as a scalar in double quotes on one line, which ktask reads back as
/// these words.
std::string footnote_scalar(std::string_view words);

/// The words of a footnote as they read back once they stand in the file.
std::string as_read(std::string_view words);

} // namespace ktask::edit
