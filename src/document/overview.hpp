#pragma once

#include <span>
#include <string>

#include "document/document.hpp"
#include "report/listing.hpp"
#include "words/language.hpp"

namespace ktask::document {

/// In three lines how programmes stand: which they are and on which day, how many of their tasks,
/// which the listing has, are in each state, and what may be typed next. The last line is said
/// to the person.
Document overview(const report::Listing& listing, std::span<const programme::Programme> programmes,
                  std::span<const std::string> commands, words::Speaker& speaker,
                  words::Speaker& to_person);

} // namespace ktask::document
