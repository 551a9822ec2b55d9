#pragma once

#include <string>

#include "edit/change.hpp"
#include "edit/evidence.hpp"
#include "edit/owner.hpp"

namespace ktask::edit {

/// A note of kind "điều chỉnh".
struct ChangeNote {
    Evidence evidence; ///< its documents become footnotes of the note
    std::string text;  ///< with footnotes and emphasis
};

/// The task gets such a note behind the others.
Change noted_change(const programme::Programme& programme, const Owner& owner,
                    const ChangeNote& note);

} // namespace ktask::edit
