#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ktask::cli::completion {

/// The words of a command line that is typed into bash, up to where it is typed.
struct ShellLine {
    std::vector<std::string> words; ///< the last is being typed, and may be empty
    char quote = '\0';              ///< the quotation mark within which it is, if any
};

/// Takes a line apart as bash does, but for what bash would put in the place of words.
ShellLine shell_line(std::string_view line);

/// A word as it is written within such quotation marks, or without any.
std::string quoted_for_shell(std::string_view word, char quote);

} // namespace ktask::cli::completion
