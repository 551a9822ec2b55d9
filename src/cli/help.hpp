#pragma once

#include "cli/command.hpp"

namespace ktask::cli {

/// What ktask is and its commands, examples first.
void write_general_help(words::Speaker& speaker, text::Sink& out);

/// How to begin where there is no programme: the commands that make one, and what can be tried on
/// the sample, a file, unless it is "".
void write_beginning(std::string_view sample, words::Speaker& speaker, text::Sink& out);

/// A command's examples, usage and options.
void write_help(const Command& command, words::Speaker& speaker, text::Sink& out);

} // namespace ktask::cli
