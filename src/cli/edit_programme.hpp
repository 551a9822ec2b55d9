#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "edit/change.hpp"
#include "render/words.hpp"

namespace ktask::cli {

/// Decides what shall become of the named tasks of a programme; throws Failure if nothing can.
/// Tasks are indices in Programme::tasks, each once, in its order.
using Planner = std::function<std::vector<edit::CompletionChange>(
    const programme::Programme& programme, std::span<const std::size_t> tasks)>;

/// What became of a programme.
struct Edited {
    std::optional<edit::Edit> edit; ///< nothing if there was nothing to change
    std::vector<std::size_t> tasks; ///< that were changed
    std::string diff;               ///< with --dry-run, and then nothing was written
    std::optional<text::Note> warning;
};

/// IDs and --dry-run.
void declare_edit(CLI::App& app, Request& request);

/// Finds the one programme that the ids on the command line mean, holds it, asks `plan`, and saves
/// the verified result. Throws, with nothing written, if any of it fails.
Edited edit_programme(const Request& request, const io::Surroundings& surroundings,
                      const Planner& plan);

/// What there is to say about a task that was changed.
using Telling = std::function<std::string(const programme::Task& task, const render::Words& words)>;

/// The outcome of an edit: the diff, `notes`, and a line "Nhiệm vụ 3: ..." for each changed task.
Outcome edit_outcome(const Edited& edited, const Request& request, text::Notes notes,
                     const Telling& tell);

} // namespace ktask::cli
