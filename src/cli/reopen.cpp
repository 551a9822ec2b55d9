#include "cli/reopen.hpp"

#include <fmt/format.h>

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
        throw usage_error("which task is open again?", "for example: ktask reopen 3");
    }
    read_language(request, {}); // before anything is written
    const Date today = read_today(request, surroundings);
    std::vector<CompletionChange> changes;
    Outcome outcome;
    const Edited edited = edit_programme(
        request, surroundings, [&](const Programme& programme, std::span<const std::size_t> tasks) {
            for (const std::size_t task : tasks) {
                if (programme.tasks[task].done) {
                    changes.push_back({task, std::nullopt});
                } else {
                    outcome.messages += error_message(fmt::format(
                        "task {} is not done, so it is open", programme.tasks[task].id));
                }
            }
            return changes;
        });
    outcome.out = edited.diff;
    outcome.messages += edited.warning;
    if (!edited.edit) return outcome;
    outcome.has_saved = !request.dry_run;
    const Programme& programme = edited.edit->programme;
    const Words& words = read_language(request, {&programme, 1});
    std::string& told = request.dry_run ? outcome.messages : outcome.out;
    for (const CompletionChange& change : changes) {
        const Task& task = programme.tasks[change.task];
        const std::string status = status_in_words(task, status_of(task, today), today, words);
        told += line_about(task, said(words.edit.reopened, status), words);
    }
    return outcome;
}

} // namespace ktask::cli
