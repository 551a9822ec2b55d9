#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "edit/change.hpp"
#include "edit/owner.hpp"
#include "programme/state.hpp"

namespace ktask::cli {

/// What every command has that changes a programme: IDs and --dry-run.
struct EditOptions {
    std::vector<std::string> ids;
    bool is_dry_run = false;
};

void declare(Declaration& declaration, EditOptions& options);
/// --dry-run alone.
void declare_dry_run(Declaration& declaration, EditOptions& options);

/// What there is to say about a programme that was changed, a line each.
using Telling = std::function<std::vector<text::Message>(const programme::Programme& changed)>;

/// What shall become of a programme, and what there is to say besides.
struct EditPlan {
    std::vector<edit::Change> changes;
    text::Notes notes;
    Telling tell;
    std::vector<std::string> take_back = {}; ///< command lines behind `ktask` that undo it
};

/// Decides what shall become of the named tasks and stages of a programme; throws Failure if
/// nothing can. They come each once, in the order of the programme; a task may be meant by one of
/// its stages.
using Planner = std::function<EditPlan(const programme::Programme& programme,
                                       std::span<const edit::Owner> named)>;

/// A line "Nhiệm vụ 3: ..." for each of some tasks and stages.
Telling
tell_of_each(std::vector<edit::Owner> owners,
             std::function<text::Message(const programme::Programme&, const edit::Owner&)> tell);

/// What takes one thing back from each of some tasks and stages: `change` makes it of one, or gives
/// nothing if there is nothing to take back, of which `none` says so.
EditPlan
take_back(const programme::Programme& programme, const std::vector<edit::Owner>& owners,
          const std::function<std::optional<edit::Change>(const edit::Owner&)>& change,
          const std::function<text::Message(const std::string& name)>& none,
          std::function<text::Message(const programme::Programme&, const edit::Owner&)> tell);

/// The names of some tasks and stages, as they are typed behind a command.
std::string typed_names(const programme::Programme& programme,
                        const std::vector<edit::Owner>& owners);

/// Words as they are typed as one argument of a command line.
std::string as_argument(std::string_view words);

/// How a task or a stage stands on a day.
programme::Status status_of_owner(const programme::Programme& programme, const edit::Owner& owner,
                                  deadline::Date today);

/// Finds the one programme that the ids mean, holds it, and asks `plan`. The outcome is the
/// verified edit that is still to be saved; with --dry-run a diff instead. Throws, with nothing
/// written, if any of it fails.
Outcome edit_programme(const EditOptions& options, const Situation& situation, const Planner& plan);

} // namespace ktask::cli
