#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "edit/change.hpp"
#include "edit/evidence.hpp"
#include "edit/owner.hpp"
#include "programme/task.hpp"
#include "text/problem.hpp"

namespace ktask::edit {

/// What is said about tasks that are done.
struct CompletionRequest {
    EvidenceRequest evidence;
    bool replaces = false; ///< another completion may stand there already
};

/// What a request comes to.
struct CompletionPlan {
    Evidence completion;
    std::vector<Owner> to_mark;
    std::vector<Owner> done_already; ///< in just the way that is asked for, or with all its stages
};

/// What the request means for these tasks and stages of a programme, on a day. Refuses, with the
/// question what was meant: an unclear day, one to come or before the programme's year, a reference
/// that is not one line of words, a footnote that does not exist, what is done in another way, and
/// evidence from before a stage begins.
tl::expected<CompletionPlan, text::Problem> plan_completion(const programme::Programme& programme,
                                                            std::span<const Owner> owners,
                                                            const CompletionRequest& request,
                                                            deadline::Date today);

/// The task or stage gets a completion, in the place of the one it has.
Change completed(const programme::Programme& programme, const Owner& owner,
                 const Evidence& completion);

/// The task or stage loses its completion.
Change reopened(const programme::Programme& programme, const Owner& owner);

} // namespace ktask::edit
