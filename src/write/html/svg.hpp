#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace ktask::write::html {

// What the drawings of a year share. The page's style sheet colours them; every
// mark has a shape of its own, so that nothing depends on colour.

constexpr double mark_size = 16;
constexpr double letter_width = 7; ///< a generous guess at the width of an average letter

/// The class and the name of the shape of a mark: "overdue".
std::string_view name_of(document::Year::Mark mark);

/// The shapes of the marks and the hatching of what is late, which drawings and
/// legend refer to. Once on a page.
std::string shapes();

/// A mark around a point.
std::string mark_at(document::Year::Mark mark, double x, double y);

/// A text that begins at a point, or ends there, as its class says.
std::string text_at(double x, double y, std::string_view classes, std::string_view text);

/// The start of a drawing of its own units, with what a screen reader says
/// instead of it.
std::string opening(std::string_view name, double width, double height, const document::Year& year);

/// How far from one end of the year to the other a day begins, from 0 to 1.
double begin_of(document::Date day, const document::Year& year);

/// The same for the end of the day.
double end_of(document::Date day, const document::Year& year);

/// True if the day is in the month that begins there.
bool is_in_month(document::Date day, document::Date first);

} // namespace ktask::write::html
