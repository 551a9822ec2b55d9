#pragma once

#include <string>
#include <vector>

#include "edit/assignment.hpp"
#include "edit/owner.hpp"

namespace ktask::cli {

/// What assignments would change of a task or stage, as a note in the language of the programme:
/// "Chủ trì: Sở A → Sở B; …", with the footnotes and emphasis of texts.
std::string text_of_note(const programme::Programme& programme, const edit::Owner& owner,
                         const std::vector<edit::Assignment>& assignments);

} // namespace ktask::cli
