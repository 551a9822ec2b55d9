#include <array>
#include <optional>

#include "cli/command.hpp"
#include "cli/completion/scripts.hpp"

namespace ktask::cli {

extern const Command completion_command;

namespace {

using completion::Shell;

constexpr Choices<std::optional<Shell>, 3> shells = {
    {{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}}};

struct CompletionOptions {
    std::optional<Shell> shell;
};

void declare_completion(Declaration& declaration, CompletionOptions& options) {
    declaration.push_back({.name = "SHELL", .target = choice(options.shell, shells)});
}

Outcome run_completion(const CompletionOptions& options, const Situation& /*situation*/) {
    if (!options.shell) {
        throw usage_error(text::message("completion for which shell?"),
                          {text::message("for example: ktask completion bash")});
    }
    Outcome outcome;
    outcome.result = [shell = *options.shell](const Manner& /*manner*/, text::Sink& out) {
        out += completion::script_for(shell);
    };
    return outcome;
}

constexpr std::array<Example, 3> completion_examples = {{
    {"ktask completion bash", "to ~/.local/share/bash-completion/completions/ktask"},
    {"ktask completion zsh", "to a file _ktask in a folder of $fpath"},
    {"ktask completion fish", "to ~/.config/fish/completions/ktask.fish"},
}};

} // namespace

constinit const Command completion_command = {
    "completion",        "SHELL", "print the script by which bash, zsh or fish completes",
    completion_examples, {},      begin<CompletionOptions, declare_completion, run_completion>};

} // namespace ktask::cli
