#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/date.hpp"
#include "edit/assignment.hpp"
#include "edit/keys.hpp"
#include "programme/programme.hpp"

namespace ktask::cli {

/// KEY=VALUE as it was typed; a key that was repeated has several values.
struct TypedAssignment {
    std::string key;
    std::vector<std::string> values;
};

/// Takes arguments apart: KEY=VALUE into `assignments`, all others into `ids`. Throws a usage error
/// for what is neither, or a key that is not set but changed in another way.
void take_apart(const std::vector<std::string>& arguments, std::span<const edit::Key> keys,
                std::vector<std::string>& ids, std::vector<TypedAssignment>& assignments);

/// What the values mean in a programme: agencies by any of their names, deadlines and texts held
/// against their grammar. Throws where a value cannot be meant, or a required key has none.
std::vector<edit::Assignment> read_assignments(const std::vector<TypedAssignment>& typed,
                                               std::span<const edit::Key> keys,
                                               const programme::Programme& programme,
                                               deadline::Date today);

/// The key of the agency of a programme that words mean; throws with the candidates.
std::string read_agency(const programme::Programme& programme, std::string_view words);

/// A text of a file: its marks are right, and it has words beside footnotes. Throws if not.
edit::Value read_text(std::string_view option, const std::string& typed);

/// A deadline of a file, in words that it can have. Throws if not.
edit::Value read_deadline(std::string_view option, const std::string& typed,
                          const programme::Programme& programme);

} // namespace ktask::cli
