#pragma once

#include <cstddef>
#include <string_view>

#include "text/sink.hpp"

namespace ktask::syntax {

/// A place of a file, counted from 1; the end is behind the last character.
struct Annotated {
    std::string_view file;
    std::size_t line = 1;
    std::size_t column = 1;
    std::size_t end_line = 1;
    std::size_t end_column = 1;
};

/// Writes a command of GitHub's workflows, `::error file=…,line=…::message`, which marks the place
/// in a pull request; `command` is error or warning. Columns are written of one line only, because
/// GitHub refuses others.
void write_github_annotation(std::string_view command, const Annotated& where,
                             std::string_view message, text::Sink& sink);

} // namespace ktask::syntax
