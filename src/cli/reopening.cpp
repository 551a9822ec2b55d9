#include "cli/reopening.hpp"

#include <utility>

#include "document/states.hpp"
#include "edit/choose.hpp"
#include "edit/completion.hpp"

namespace ktask::cli {

EditPlan plan_reopening(const programme::Programme& programme, std::span<const edit::Owner> named,
                        deadline::Date today) {
    auto owners = edit::owners_to_reopen(programme, named);
    if (!owners) throw refusal_of(std::move(owners.error()));
    return take_back(
        programme, *owners,
        [&](const edit::Owner& owner) -> std::optional<edit::Change> {
            if (edit::completion_of(programme, owner) == nullptr) return std::nullopt;
            return edit::reopened(programme, owner);
        },
        [](const std::string& name) {
            return text::message("task {} is not done, so it is open", name);
        },
        [today](const programme::Programme& changed, const edit::Owner& owner) {
            const selection::Selected reopened{&changed, &changed.tasks[owner.task],
                                               status_of_owner(changed, owner, today)};
            return text::message("open again, {}", document::status_in_words(reopened, today));
        });
}

} // namespace ktask::cli
