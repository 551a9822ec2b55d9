#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "report/changes.hpp"

namespace ktask::report {

/// What people call that which happened to a task between two versions, what matters most first.
enum class Happening : std::uint8_t {
    completed,
    reopened,
    completion_changed,
    dropped,
    taken_in_again,
    extended,
    extension_taken_back,
    extension_changed,
    deadline_changed,
    new_task,
    gone,
    renumbered,
    reworded,
    lead_changed,
    coordinating_changed,
    moved,
    stages_changed,
    details_changed,
    noted,
    changed ///< in another way
};

inline constexpr std::array<std::string_view, 20> happening_names = {"completed",
                                                                     "reopened",
                                                                     "completion-changed",
                                                                     "dropped",
                                                                     "taken-in-again",
                                                                     "extended",
                                                                     "extension-taken-back",
                                                                     "extension-changed",
                                                                     "deadline-changed",
                                                                     "new",
                                                                     "gone",
                                                                     "renumbered",
                                                                     "reworded",
                                                                     "lead-changed",
                                                                     "coordinating-changed",
                                                                     "moved",
                                                                     "stages-changed",
                                                                     "details-changed",
                                                                     "noted",
                                                                     "changed"};

/// Its name in JSON.
constexpr std::string_view name_of(Happening happening) {
    return happening_names.at(static_cast<std::size_t>(happening));
}

/// What happened to a task, each once, in the order of Happening.
std::vector<Happening> happenings_of(const TaskChanges& task);

} // namespace ktask::report
