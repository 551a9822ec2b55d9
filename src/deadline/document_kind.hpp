#pragma once

#include <optional>
#include <string_view>

#include "deadline/deadline.hpp"
#include "deadline/tokens.hpp"

namespace ktask::deadline {

/// Reads a kind of document and "này" or "this": "Kế hoạch này". Gives the symbol that numbers have
/// for it, "" for any document ("văn bản này").
std::optional<std::string_view> take_document(Cursor& cursor);

/// How many bytes at the front of a title name the kind of document: "Kế hoạch"; 0 if none do.
std::size_t length_of_kind(std::string_view title);

/// Whether the programme's own document is of the kind that `symbol` stands for, by the first word
/// of its title or by its number.
bool is_own_kind(std::string_view symbol, const DeadlineContext& context);

} // namespace ktask::deadline
