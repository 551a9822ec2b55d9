#pragma once

#include <span>
#include <vector>

#include <tl/expected.hpp>

#include "edit/change.hpp"
#include "edit/evidence.hpp"
#include "edit/owner.hpp"

namespace ktask::edit {

/// What is said about tasks that are taken out of the programme.
struct DropRequest {
    EvidenceRequest evidence;
    bool may_be_done = false; ///< also what is done
};

/// What a request comes to.
struct DropPlan {
    Evidence evidence;
    std::vector<Owner> to_drop;
    std::vector<Owner> dropped_already; ///< in just this way
};

/// What the request means for these tasks, on a day. Refuses, with the question what was meant: an
/// unclear day, one to come or before the programme's year, what is dropped in another way, and
/// what is done.
tl::expected<DropPlan, text::Problem> plan_drop(const programme::Programme& programme,
                                                std::span<const Owner> tasks,
                                                const DropRequest& request, deadline::Date today);

/// The task is dropped.
Change dropped(const programme::Programme& programme, const Owner& task, const Evidence& evidence);

/// The task is in the programme again.
Change drop_taken_back(const programme::Programme& programme, const Owner& task);

/// That a task was dropped, on whatever day; nothing if it was not.
const programme::Event* drop_of(const programme::Programme& programme, const Owner& task);

} // namespace ktask::edit
