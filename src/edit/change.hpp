#pragma once

#include <span>

#include <tl/expected.hpp>

#include "edit/patch.hpp"
#include "edit/place.hpp"
#include "edit/verify.hpp"

namespace ktask::edit {

/// A change of a programme's text that has been verified.
struct Edit {
    Patch patch;
    programme::Programme programme; ///< as the new text says it
};

/// Changes completions, all of them or none; each owner at most once. Else why that cannot be done
/// with certainty, with the place in the old text: a comment would be lost, or the result would not
/// be exactly what was asked for.
tl::expected<Edit, text::Problem> change_completions(const programme::Programme& programme,
                                                     std::span<const CompletionChange> changes);

} // namespace ktask::edit
