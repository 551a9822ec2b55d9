#include <array>
#include <optional>
#include <utility>

#include "cli/command.hpp"
#include "cli/edit_programme.hpp"
#include "cli/programmes.hpp"
#include "document/states.hpp"

namespace ktask::cli {

extern const Command reopen_command;

namespace {

EditPlan plan_reopening(const programme::Programme& programme, std::span<const std::size_t> tasks) {
    EditPlan plan;
    for (const std::size_t index : tasks) {
        const programme::Task& task = programme.tasks[index];
        if (programme::is_done(programme, task)) {
            plan.changes.push_back({index, std::nullopt});
        } else {
            plan.notes.push_back(text::remark(text::message("task {} is not done, so it is open",
                                                            programme::id_of(programme, task))));
        }
    }
    return plan;
}

Outcome run_reopen(const EditOptions& options, const Situation& situation) {
    if (options.ids.empty()) {
        throw usage_error(text::message("which task is open again?"),
                          {text::message("for example: ktask reopen 3")});
    }
    const deadline::Date today = read_today(situation);
    const auto tell = [&](const programme::Programme& programme, const programme::Task& task) {
        const selection::Selected reopened{&programme, &task,
                                           programme::status_of(programme, task, today)};
        return text::message("open again, {}", document::status_in_words(reopened, today));
    };
    return edit_programme(options, situation, plan_reopening, tell);
}

constexpr std::array<Example, 1> reopen_examples = {{
    {"ktask reopen 3", "task 3 is not done after all"},
}};

} // namespace

constinit const Command reopen_command = {
    "reopen",        "ID...", "take completions back",
    reopen_examples, {},      begin<EditOptions, declare, run_reopen>};

} // namespace ktask::cli
