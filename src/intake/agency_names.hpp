#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ktask::intake {

/// Whether a name has been seen by itself.
using IsKnown = std::function<bool(std::string_view name)>;

/// The names in a list of agencies as a document writes it: "Sở A, Sở B và các sở, ngành". Commas
/// and "và" within a name are told from those between names by what agencies are called by, and by
/// names that are known. What they are to do is left out.
std::vector<std::string> names_apart(std::string_view list, const IsKnown& is_known);

} // namespace ktask::intake
