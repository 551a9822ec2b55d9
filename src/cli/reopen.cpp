#include "cli/commands.hpp"

#include "cli/edit_programme.hpp"
#include "cli/failure.hpp"
#include "cli/presentation.hpp"
#include "cli/programmes.hpp"
#include "render/said.hpp"

namespace ktask::cli {

void declare_reopen(CLI::App& app, Request& request) {
    declare_edit(app, request);
}

Outcome run_reopen(const Request& request, const io::Surroundings& surroundings) {
    if (request.filter.ids.empty()) {
        throw usage_error(text::message("which task is open again?"),
                          {text::message("for example: ktask reopen 3")});
    }
    read_language(request, {}); // before anything is written
    const deadline::Date today = read_today(request, surroundings);
    text::Notes notes;
    const Edited edited = edit_programme(
        request, surroundings,
        [&](const programme::Programme& programme, std::span<const std::size_t> tasks) {
            std::vector<edit::CompletionChange> changes;
            for (const std::size_t task : tasks) {
                if (programme.tasks[task].done) {
                    changes.push_back({task, std::nullopt});
                } else {
                    notes.push_back(text::remark(text::message("task {} is not done, so it is open",
                                                               programme.tasks[task].id)));
                }
            }
            return changes;
        });
    return edit_outcome(
        edited, request, notes, [&](const programme::Task& task, const render::Words& words) {
            return render::said(
                words.edit.reopened,
                render::status_in_words(task, programme::status_of(task, today), today, words));
        });
}

} // namespace ktask::cli
