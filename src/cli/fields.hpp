#pragma once

#include <optional>

#include "cli/declaration.hpp"
#include "document/field.hpp"

namespace ktask::cli {

/// --fields: those that were chosen; nothing if nobody chose.
using ChosenFields = std::optional<document::Fields>;

/// Declares --fields. An unknown one is an error that lists them all.
void declare(Declaration& declaration, ChosenFields& fields, text::Message says, Formats suits);

} // namespace ktask::cli
