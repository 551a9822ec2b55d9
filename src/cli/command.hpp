#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/declaration.hpp"
#include "cli/everywhere.hpp"
#include "cli/failure.hpp"
#include "cli/presentation.hpp"
#include "io/surroundings.hpp"
#include "text/language.hpp"
#include "text/note.hpp"

namespace ktask::cli {

// A command is one value in one file, and its name in the table of commands. From the value follow
// parsing, help, choices, near misses and refusals; its own options are a struct that nobody else
// sees.

/// A command line that somebody would type, and what it is good for.
struct Example {
    std::string_view line;
    text::Pattern<0> says;
};

/// All that a command is given besides its own options.
struct Situation {
    const Everywhere& everywhere;
    const io::Surroundings& surroundings;
    const Presentation& presentation;
};

/// What has come of a command, in no language and not yet written anywhere.
struct Outcome {
    text::Notes notes; ///< for standard error
    /// Lines for standard output; for standard error if there is a result, which goes there.
    std::vector<text::Message> lines;
    Writing result; ///< may be empty
    /// The last thing to be done: saves a programme, and returns what must be known. May be empty.
    std::function<text::Notes()> save;
    text::Notes afterwards = {}; ///< for standard error, once all else is told
    /// Of what lines and result are about, unless another is asked for; nothing: that of notes.
    std::optional<text::Language> language;
    Exit status = Exit::fine;
};

/// A command with its options filled in; throws Failure.
using Action = std::function<Outcome(const Situation&)>;

struct Command {
    std::string_view name;
    std::string_view arguments; ///< as usage shows them: "[ID]..."
    text::Pattern<0> summary;
    std::span<const Example> examples;
    std::span<const Format> formats; ///< of its result, the usual one first; may be empty
    /// Declares options of its own, and returns what runs once they are filled in.
    Action (*begin)(Declaration& declaration);
    bool writes_itself = false; ///< its own options say where to: it has no --output
};

/// What `Command::begin` is: the only place that knows a command's type of options.
template<typename Options, void (*declare)(Declaration&, Options&),
         Outcome (*run)(const Options&, const Situation&)>
Action begin(Declaration& declaration) {
    auto options = std::make_shared<Options>();
    declare(declaration, *options);
    return [options](const Situation& situation) { return run(*options, situation); };
}

/// Every command, in the order in which help lists them.
std::span<const Command* const> commands();

/// The command, or nullptr.
const Command* find_command(std::string_view name);

} // namespace ktask::cli
