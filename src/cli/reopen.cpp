#include <array>
#include <utility>

#include "cli/command.hpp"
#include "cli/programmes.hpp"
#include "cli/reopening.hpp"

namespace ktask::cli {

extern const Command reopen_command;

namespace {

Outcome run_reopen(const EditOptions& options, const Situation& situation) {
    if (options.ids.empty()) {
        throw usage_error(text::message("which task is open again?"),
                          {text::message("for example: ktask reopen 3")});
    }
    const deadline::Date today = read_today(situation);
    return edit_programme(
        options, situation,
        [today](const programme::Programme& programme, std::span<const edit::Owner> named) {
            return plan_reopening(programme, named, today);
        });
}

constexpr std::array<Example, 1> reopen_examples = {{
    {"ktask reopen 3", "task 3 is not done after all"},
}};

} // namespace

constinit const Command reopen_command = {
    "reopen",        "ID...", "take completions back",
    reopen_examples, {},      begin<EditOptions, declare, run_reopen>};

} // namespace ktask::cli
