#pragma once

#include <string>
#include <string_view>

#include "render/words.hpp"
#include "report/timeline.hpp"

namespace ktask::render {

/// What the drawings of the timeline share.

constexpr double mark_size = 16;
constexpr double letter = 7.4; ///< a generous guess at the width of an average letter

/// The start of a drawing, with what a screen reader says instead of it.
std::string opening(std::string_view id, double width, double height,
                    const report::Timeline& timeline, const Words& words);

/// A mark around a point.
std::string mark_at(report::Mark mark, double x, double y);

/// A text that begins at a point, or ends there, as its classes say.
std::string text_at(double x, double y, std::string_view classes, std::string_view text);

} // namespace ktask::render
