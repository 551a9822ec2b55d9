#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "edit/patch.hpp"
#include "renew/plan.hpp"
#include "yaml/tree.hpp"

namespace ktask::renew {

/// A mark in the new text.
struct PutMark {
    const Mark* mark = nullptr;
    std::size_t at = 0; ///< where its comment begins, or the line break before it
    std::string comment;
    bool is_new = true; ///< else the old text has it there
};

/// The patch of an old file, and the marks that it puts there, in the order of the new text.
struct Layout {
    edit::Patch patch;
    std::vector<PutMark> marks;
};

/// The patch that does what is planned. Of what is left out, whole lines go, with the comments
/// inside them and, of a task, those directly above it; comments below it in the column of its
/// neighbours stay. A mark is above the line of its place; that of a place in brackets is above
/// them, and names it. One that is there already is not put there again.
Layout layout_of(const yaml::Tree& tree, const Plan& plan, const Say& say);

} // namespace ktask::renew
