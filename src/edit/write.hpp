#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/date.hpp"
#include "edit/hand.hpp"

namespace ktask::edit {

/// A completion that is to be written; references are plain words.
struct NewCompletion {
    deadline::Date on;
    std::vector<std::string> references;
};

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
