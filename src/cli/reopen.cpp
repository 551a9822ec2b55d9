#include <array>
#include <optional>
#include <utility>

#include "cli/command.hpp"
#include "cli/edit_programme.hpp"
#include "cli/programmes.hpp"
#include "document/states.hpp"
#include "edit/choose.hpp"
#include "edit/completion.hpp"

namespace ktask::cli {

extern const Command reopen_command;

namespace {

EditPlan plan_reopening(const programme::Programme& programme, std::span<const edit::Owner> named,
                        deadline::Date today) {
    auto owners = edit::owners_to_reopen(programme, named);
    if (!owners) throw refusal(std::move(owners.error().what), std::move(owners.error().hints));
    EditPlan plan;
    std::vector<edit::Owner> done;
    for (const edit::Owner& owner : *owners) {
        if (edit::completion_of(programme, owner) != nullptr) {
            plan.changes.push_back(edit::reopened(programme, owner));
            done.push_back(owner);
        } else {
            plan.notes.push_back(text::remark(text::message("task {} is not done, so it is open",
                                                            edit::name_of(programme, owner))));
        }
    }
    plan.tell = tell_of_each(
        std::move(done), [today](const programme::Programme& changed, const edit::Owner& owner) {
            const selection::Selected reopened{&changed, &changed.tasks[owner.task],
                                               status_of_owner(changed, owner, today)};
            return text::message("open again, {}", document::status_in_words(reopened, today));
        });
    return plan;
}

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
