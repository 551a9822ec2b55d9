#pragma once

#include <optional>
#include <string_view>

#include "text/problem.hpp"

namespace ktask::text {

/// What a word of a name or of an address consists of: RFC 5322's atext.
bool is_atom_character(char c);

/// Why a mail cannot be addressed to this, or nothing: one address in ASCII that needs no quoting.
/// The one rule for all addresses, in files and on the command line.
std::optional<Problem> objection_to_address(std::string_view address);

} // namespace ktask::text
