#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "deadline/deadline.hpp"
#include "edit/change.hpp"
#include "edit/evidence.hpp"
#include "edit/owner.hpp"

namespace ktask::edit {

/// What is said about deadlines that are moved.
struct ExtensionRequest {
    std::string to;              ///< in the words that the file shall have
    deadline::Interval interval; ///< the days that they mean
    std::string why;             ///< "" if only documents say it
    EvidenceRequest evidence;
    bool may_be_earlier = false; ///< than the deadline in force
};

/// What a request comes to.
struct ExtensionPlan {
    Evidence evidence;
    std::vector<Owner> to_extend;
    std::vector<Owner> extended_already; ///< in just this way
};

/// What the request means for these tasks and stages, on a day. Refuses, with the question what was
/// meant: an unclear day, one to come, before the programme's year or before the latest extension;
/// an earlier deadline than that in force, one of ongoing work, and of what was done by then.
tl::expected<ExtensionPlan, text::Problem> plan_extension(const programme::Programme& programme,
                                                          std::span<const Owner> owners,
                                                          const ExtensionRequest& request,
                                                          deadline::Date today);

/// The task or stage gets one extension more.
Change extended(const programme::Programme& programme, const Owner& owner,
                const ExtensionRequest& request, const Evidence& evidence);

/// The task or stage loses its latest extension; nothing if it has none.
std::optional<Change> extension_taken_back(const programme::Programme& programme,
                                           const Owner& owner);

/// The deadline in force, in Programme::deadlines, as it is after so many of the extensions.
programme::Index due_after(const programme::Programme& programme, const Owner& owner,
                           std::size_t extensions);

} // namespace ktask::edit
