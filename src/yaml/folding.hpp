#pragma once

#include <string>
#include <string_view>

// What the lines of a scalar say once they are folded and unescaped. Each function appends to
// `out`.
namespace ktask::yaml {

/// The lines of a plain scalar folded into one, without blanks around line breaks.
void append_plain(std::string_view raw, std::string& out);

/// The same for what is between single quotes; two quotes are one.
void append_single_quoted(std::string_view raw, std::string& out);

/// The same for what is between double quotes, with escapes; those that stand for no character are
/// left out.
void append_double_quoted(std::string_view raw, std::string& out);

} // namespace ktask::yaml
