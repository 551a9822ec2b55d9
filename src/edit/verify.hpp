#pragma once

#include <optional>
#include <span>
#include <string>

#include <tl/expected.hpp>

#include "edit/patch.hpp"
#include "edit/place.hpp"
#include "edit/write.hpp"
#include "programme/programme.hpp"

namespace ktask::edit {

/// What shall become of one task or stage: this completion, or none.
struct CompletionChange {
    Owner owner;
    std::optional<NewCompletion> completion;
};

/// What `after` says, if it is `before` with these changes and nothing else changed: both readers
/// agree on it, undoing the patch gives the old bytes, every other value and every comment is the
/// same and where it was, and the patch touches exactly the lines of the completions. Else what is
/// wrong, with its place in the old text.
tl::expected<programme::Programme, text::Problem>
verified(const programme::Programme& before, std::string after, const Patch& patch,
         std::span<const CompletionChange> changes);

} // namespace ktask::edit
