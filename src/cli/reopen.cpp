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
    const auto plan = [](const programme::Programme& programme,
                         std::span<const std::size_t> tasks) {
        EditPlan planned;
        for (const std::size_t task : tasks) {
            if (programme.tasks[task].done) {
                planned.changes.push_back({task, std::nullopt});
            } else {
                planned.notes.push_back(text::remark(
                    text::message("task {} is not done, so it is open", programme.tasks[task].id)));
            }
        }
        return planned;
    };
    return edit_programme(
        request, surroundings, plan, [&](const programme::Task& task, const render::Words& words) {
            return render::said(
                words.edit.reopened,
                render::status_in_words(task, status_of(task, today), today, words));
        });
}

} // namespace ktask::cli
