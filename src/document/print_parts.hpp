#pragma once

#include "document/lines.hpp"
#include "programme/programme.hpp"

namespace ktask::document {

// What an issued document says between its head and its end.

/// The preamble, the tasks with the headings among them, and the closing.
Passages whole_text(const programme::Programme& programme, const Reader& reader);

/// The paragraphs of a text of the programme.
Passages passages_of(yaml::NodeId text, const programme::Programme& programme,
                     const Reader& reader);

/// The tasks with the headings among them as rows.
Grid table_of_tasks(const programme::Programme& programme, const Reader& reader);

} // namespace ktask::document
