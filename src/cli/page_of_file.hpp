#pragma once

#include <string>

#include "cli/failure.hpp"
#include "intake/outline.hpp"
#include "intake/page.hpp"

namespace ktask::cli {

/// What a document says, by whichever reader its ending and its bytes ask for; "-" is standard
/// input. Throws if it cannot be read.
intake::Page page_of_file(const std::string& path);

/// Where in the document something is, as people look for it.
text::Message place_in_words(const intake::Place& place);

/// That a document cannot be made a programme, and why.
Failure not_imported(const std::string& document, intake::Refusal refused);

} // namespace ktask::cli
