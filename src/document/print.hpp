#pragma once

#include "document/document.hpp"
#include "programme/programme.hpp"
#include "words/language.hpp"

namespace ktask::document {

/// How an issued document has its tasks.
enum class PrintLayout : std::uint8_t { prose, table };

/// The issued document that a programme is, as of the day as of which it is looked at: what has
/// been done, moved, added and taken out since says so. It leans on the programme.
Document print(const programme::Programme& programme, PrintLayout layout, Date today,
               words::Speaker& speaker);

} // namespace ktask::document
