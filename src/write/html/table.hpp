#pragma once

#include <string_view>

#include "document/document.hpp"
#include "text/sink.hpp"

namespace ktask::write::html {

/// The grid as a table. Numbers that are compared keep the form of a table on
/// every screen; other rows become a card each on a narrow one.
void write_table(const document::Grid& grid, text::Sink& sink);

/// The class of what has a tone: "alarm".
std::string_view class_of(document::Tone tone);

} // namespace ktask::write::html
