#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "edit/change.hpp"

namespace ktask::cli {

/// What every command has that changes a programme: IDs and --dry-run.
struct EditOptions {
    std::vector<std::string> ids;
    bool is_dry_run = false;
};

void declare(Declaration& declaration, EditOptions& options);

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
using Telling = std::function<text::Message(const programme::Programme& programme,
                                            const programme::Task& task)>;

/// Finds the one programme that the ids mean, holds it, and asks `plan`. The outcome is the
/// verified edit that is still to be saved; with --dry-run a diff instead. Says a line "Nhiệm vụ 3:
/// ..." for each changed task. Throws, with nothing written, if any of it fails.
Outcome edit_programme(const EditOptions& options, const Situation& situation, const Planner& plan,
                       const Telling& tell);

} // namespace ktask::cli
