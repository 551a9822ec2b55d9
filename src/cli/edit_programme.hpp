#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/request.hpp"
#include "edit/change.hpp"
#include "io/surroundings.hpp"
#include "render/words.hpp"

namespace CLI {
class App;
}

namespace ktask::cli {

/// Decides what shall become of the named tasks of a programme; throws Failure if nothing can.
/// Tasks are indices in Programme::tasks, each once, in its order.
using Planner = std::function<std::vector<CompletionChange>(const Programme& programme,
                                                            std::span<const std::size_t> tasks)>;

/// What became of a programme.
struct Edited {
    std::optional<Edit> edit; ///< nothing if there was nothing to change
    std::string diff;         ///< with --dry-run, and then nothing was written
    std::string warning;
};

/// IDs and --dry-run.
void declare_edit(CLI::App& app, Request& request);

/// Finds the one programme that the ids on the command line mean, holds it, asks `plan`, and saves
/// the verified result. Throws, with nothing written, if any of it fails.
Edited edit_programme(const Request& request, const io::Surroundings& surroundings,
                      const Planner& plan);

/// What the outcome says about a task: "Nhiệm vụ 3: " and `says`.
std::string line_about(const Task& task, std::string_view says, const Words& words);

} // namespace ktask::cli
