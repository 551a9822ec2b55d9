#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "cli/request.hpp"
#include "io/surroundings.hpp"
#include "text/note.hpp"

namespace CLI {
class App;
}

namespace ktask::cli {

/// A command line that somebody would type, and what it is good for.
struct Example {
    std::string_view line;
    std::string_view says;
};

/// What a command has to say, not yet written anywhere.
struct Outcome {
    std::string out;        ///< for standard output, or the file of --output
    text::Notes notes = {}; ///< for standard error
    int status = 0;
    /// The last thing to be done: saves a programme, and returns what must be known. May be empty.
    std::function<text::Notes()> save = {};
};

/// One line of the table from which parsing, help and "did you mean" follow.
struct Command {
    std::string_view name;
    std::string_view arguments; ///< as usage shows them: "[ID]..."
    std::string_view summary;
    std::span<const Example> examples;
    /// Adds the command's own options to its part of the command line.
    void (*declare)(CLI::App& app, Request& request);
    /// Does it; throws Failure.
    Outcome (*run)(const Request& request, const io::Surroundings& surroundings);
};

/// Every command, in the order in which help lists them.
std::span<const Command> commands();

/// The command, or nullptr.
const Command* find_command(std::string_view name);

} // namespace ktask::cli
