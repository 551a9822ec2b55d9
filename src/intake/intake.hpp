#pragma once

#include <cstddef>
#include <string>

#include <tl/expected.hpp>

#include "intake/outline.hpp"
#include "intake/page.hpp"
#include "intake/remark.hpp"

namespace ktask::intake {

// From somebody else's document to a programme file: a reader for each format makes a Page; what it
// says is brought in order (outline.hpp: the frame around the tasks; tasks from tables or from
// prose with labels; all else kept where it is); a draft understands it (draft.hpp: who is who,
// deadlines, ids, completions); it is written (write.hpp), opened as any programme is, and compared
// with the draft. Nothing is dropped: what has no place becomes a comment. Nothing is invented:
// what is not certain is in the document's words, and a person is told.

struct Imported {
    std::string text; ///< the programme file
    std::size_t tasks = 0;
    std::size_t sections = 0;
    std::size_t agencies = 0;
    std::size_t deadlines_read = 0;
    std::size_t deadlines_unread = 0;
    Remarks remarks; ///< in the order of the document
    Remarks kept;    ///< what became a comment
};

/// `source` is what people call the document; `this_year` is for one that names none.
tl::expected<Imported, Refusal> import_page(Page page, const std::string& source, int this_year);

} // namespace ktask::intake
