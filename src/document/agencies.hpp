#pragma once

#include <span>
#include <string>

#include "document/document.hpp"
#include "report/listing.hpp"
#include "syntax/json.hpp"
#include "syntax/separated.hpp"
#include "text/sink.hpp"
#include "words/language.hpp"

namespace ktask::document {

/// The registry with the work of each agency by state; of several programmes one line for each
/// agency over all, and below it one for each programme in which it has work.
Document agencies(std::span<const report::AgencyWork> work, words::Speaker& speaker);

/// An array of {programme, key, name, short, email, members, lead, coordinating}; the last two
/// count tasks by state, and "all".
void agencies_json(std::span<const report::AgencyWork> work, text::Sink& sink);

/// One record for each agency: programme, key, name, short, email, members, then counts by state
/// of the tasks that it leads and coordinates.
void agencies_separated(std::span<const report::AgencyWork> work,
                        const syntax::SeparatedStyle& style, text::Sink& sink);

/// {STATE: n, ..., "all": n}
void counts_json(const programme::StateCounts& counts, syntax::JsonWriter& json);

} // namespace ktask::document
