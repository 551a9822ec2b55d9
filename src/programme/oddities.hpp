#pragma once

#include "programme/programme.hpp"
#include "text/problem.hpp"
#include "yaml/tree.hpp"

namespace ktask::programme {

/// Warnings for what the format allows but nobody would want: an agency that no task names, two
/// agencies with the same name, completions without evidence or on a day that is still to come.
text::Problems find_oddities(const Programme& programme, deadline::Date today);

/// A warning for each text of a file that has characters which hide or reorder text, at the first
/// of them.
text::Problems find_hidden_characters(const yaml::Tree& tree);

} // namespace ktask::programme
