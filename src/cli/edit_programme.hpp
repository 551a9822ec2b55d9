#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "edit/change.hpp"
#include "render/words.hpp"

namespace ktask::cli {

/// What shall become of a programme, and what there is to say besides.
struct EditPlan {
    std::vector<edit::CompletionChange> changes;
    text::Notes notes;
};

/// Decides what shall become of the named tasks of a programme; throws Failure if nothing can.
/// Tasks are indices in Programme::tasks, each once, in its order.
using Planner = std::function<EditPlan(const programme::Programme& programme,
                                       std::span<const std::size_t> tasks)>;

/// What there is to say about a task that was changed.
using Telling = std::function<std::string(const programme::Task& task, const render::Words& words)>;

/// IDs and --dry-run.
void declare_edit(CLI::App& app, Request& request);

/// Finds the one programme that the ids mean, holds it, and asks `plan`. The outcome is the
/// verified edit that is still to be saved; with --dry-run a diff instead. Says a line "Nhiệm vụ 3:
/// ..." for each changed task. Throws, with nothing written, if any of it fails.
Outcome edit_programme(const Request& request, const io::Surroundings& surroundings,
                       const Planner& plan, const Telling& tell);

} // namespace ktask::cli
